import type { ComponentChildren } from 'preact';
import { Field } from '../../ui/Field';
import { describedBy } from './described-by';
import { useHold } from './hold';
import { ProblemText } from './ProblemText';
import type { Problem } from './problems';

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Id of what helps to fill it in, where that stands elsewhere. */
  readonly helpId?: string;
  readonly value: string;
  readonly problem?: Problem | undefined;
  /** code: a URL or a key, which no spelling checker should touch and which reads from the left. amount: a number. */
  readonly kind?: 'words' | 'code' | 'secret' | 'amount';
  /** The label is for screen readers only: a column's heading says it to the eye. */
  readonly hideLabel?: boolean;
  /** What stands beside the field. */
  readonly children?: ComponentChildren;
  onValue(value: string): void;
  onLeave?(): void;
}

/** A line of text with its label, what to write in it, and what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { name, hint, problem, kind = 'words' } = props;
  const { isLocked, noteId } = useHold();
  const problemId = `${name}-problem`;
  return (
    <Field
      label={props.label}
      controlId={name}
      {...(hint !== undefined && { hint })}
      hideLabel={props.hideLabel ?? false}
    >
      <div class="field-line">
        <input
          id={name}
          name={name}
          class={kind === 'amount' ? 'input input-amount' : 'input'}
          {...(kind === 'amount' && { inputMode: 'decimal' as const })}
          {...(kind === 'secret' ? { type: 'password' as const } : { type: 'text' as const })}
          dir={kind === 'words' ? 'auto' : 'ltr'}
          spellcheck={kind === 'words'}
          autocomplete="off"
          readOnly={isLocked}
          value={props.value}
          aria-invalid={problem !== undefined}
          aria-describedby={describedBy(
            problem && problemId,
            hint && `${name}-hint`,
            props.helpId,
            noteId,
          )}
          onInput={(event) => props.onValue(event.currentTarget.value)}
          onBlur={() => props.onLeave?.()}
        />
        {props.children}
      </div>
      <ProblemText id={problemId} problem={problem} />
    </Field>
  );
}
