import type { CrmField } from '../../screen-pop/crm';
import { useText } from '../../ui/text';
import { tidyOrigin } from './draft';
import { LinesField } from './LinesField';
import type { Problem } from './problems';
import { SecretField } from './SecretField';
import { TextField } from './TextField';

interface CrmFieldInputProps {
  readonly field: CrmField;
  /** The control's name on the page. */
  readonly name: string;
  readonly value: string;
  readonly problem: Problem | undefined;
  onValue(value: string): void;
}

/** One field of a CRM's settings. */
export function CrmFieldInput({ field, name, value, problem, onValue }: CrmFieldInputProps) {
  const t = useText();
  const shared = {
    name,
    label: t(field.labelKey),
    ...(field.hintKey !== undefined && { hint: t(field.hintKey) }),
    value,
    problem,
    onValue,
  };
  // A pasted address of any record is shortened to what is needed.
  const shorten = () => {
    const origin = tidyOrigin(value);
    if (origin !== value) onValue(origin);
  };
  switch (field.input) {
    case 'origin':
      return <TextField {...shared} kind="code" onLeave={shorten} />;
    case 'text':
      return <TextField {...shared} kind="code" />;
    case 'secret':
      return <SecretField {...shared} />;
    case 'lines':
      return <LinesField {...shared} />;
    case 'json':
      return <LinesField {...shared} isCode />;
  }
}
