import { useId } from 'preact/hooks';
import type { Disposition } from '../messaging/protocol';
import { Field } from '../ui/Field';
import { RadioGroup } from '../ui/RadioGroup';
import { useText } from '../ui/text';

/** As many as can be taken in at a glance; more go into a list. */
const AT_A_GLANCE = 6;

interface Props {
  readonly dispositions: readonly Disposition[];
  readonly code: string;
  readonly onChange: (code: string) => void;
}

/** What the call was about, one of the codes that were set up. */
export function DispositionChoice({ dispositions, code, onChange }: Props) {
  const t = useText();
  const id = useId();
  const label = t('softphoneDisposition');
  if (dispositions.length <= AT_A_GLANCE) {
    const options = dispositions.map((one) => ({ value: one.code, label: one.label }));
    return <RadioGroup legend={label} options={options} value={code} onChange={onChange} />;
  }
  return (
    <Field label={label} controlId={id}>
      <select
        id={id}
        class="input"
        value={code}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="">{t('softphoneDispositionNone')}</option>
        {dispositions.map((one) => (
          <option key={one.code} value={one.code}>
            {one.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
