import { Field } from '../../ui/Field';
import { useText } from '../../ui/text';

interface LinesFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** Message key of what is wrong. */
  readonly problem?: string | undefined;
  onValue(value: string): void;
}

/** A list that is written one entry a line, of which each means what it says: no spelling, read from the left. */
export function LinesField({ name, label, hint, value, problem, onValue }: LinesFieldProps) {
  const t = useText();
  const problemId = `${name}-problem`;
  return (
    <Field label={label} controlId={name} hint={hint}>
      <textarea
        id={name}
        name={name}
        class="input"
        dir="ltr"
        spellcheck={false}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={[problem && problemId, `${name}-hint`].filter(Boolean).join(' ')}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {problem && (
        <p class="problem" id={problemId}>
          {t(problem)}
        </p>
      )}
    </Field>
  );
}
