import type { ToastView } from '../messaging/protocol';
import { useText } from '../ui/text';
import { FIELD_KEYS, fieldText } from './words';

interface Props {
  readonly fields: ToastView['fields'];
  readonly region: string;
}

/** What the rules want shown of a call. Digits run left to right in every script. */
export function ToastFields({ fields, region }: Props) {
  const t = useText();
  if (fields.length === 0) return null;
  return (
    <dl class="toast-fields">
      {fields.map(({ field, value }) => (
        <div key={field}>
          <dt>{t(FIELD_KEYS[field])}</dt>
          <dd>
            <bdi {...((field === 'ANI' || field === 'DNIS') && { dir: 'ltr' })}>
              {fieldText(field, value, region)}
            </bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
