import { type Finding, findingKey } from '../../call-center/finding';
import { NAME_LENGTH, plainText } from '../../ui/plain-text';
import { sentenceWords } from '../../ui/pop-words';
import { useText } from '../../ui/text';
import { LinesField } from '../settings/LinesField';
import { SecretField } from '../settings/SecretField';
import { TextField } from '../settings/TextField';
import type { ValueField } from './to-fields';

interface ValueInputProps {
  readonly id: string;
  readonly field: ValueField;
  readonly value: string;
  readonly isEdited: boolean;
  /** What there is to say about this item. */
  readonly finding: Finding | undefined;
  onValue(value: string): void;
}

/** One value of a call center: covered if it is a secret, only shown if it is fixed. */
export function ValueInput({ id, field, value, isEdited, finding, onValue }: ValueInputProps) {
  const t = useText();
  const sentence = finding && { key: findingKey(finding), values: finding.values };
  const label = plainText(field.label, NAME_LENGTH);
  const name = plainText(field.path, NAME_LENGTH);
  if (field.isFixed) {
    return (
      <div class="value-fixed">
        <p class="field-label">
          <bdi>{label}</bdi>
        </p>
        <p>
          <bdi>{plainText(value, 200)}</bdi>
        </p>
        <p class="field-hint">{t('optionsValueFixed', name)}</p>
      </div>
    );
  }
  // What was so before anybody typed is no mistake of theirs: it is told as help.
  const hint = sentence && !isEdited ? `${name} · ${sentenceWords(sentence, t)}` : name;
  const props = {
    name: id,
    label,
    hint,
    value,
    problem: isEdited ? sentence : undefined,
    onValue,
  };
  if (field.isSecret) return <SecretField {...props} />;
  return field.hasLines ? <LinesField {...props} /> : <TextField {...props} kind="code" />;
}
