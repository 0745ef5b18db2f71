import { Field } from '../../ui/Field';
import { describedBy } from './described-by';
import { useHold } from './hold';
import { ProblemText } from './ProblemText';
import type { Problem } from './problems';

/** Higher than this, a field scrolls. */
const MAX_ROWS = 20;

interface LinesFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly problem?: Problem | undefined;
  /** JSON or the like, of which one sees many lines at once. */
  readonly isCode?: boolean;
  onValue(value: string): void;
}

/** Several lines of which each means what it says: no spelling, read from the left. */
export function LinesField(props: LinesFieldProps) {
  const { name, hint, problem, isCode = false } = props;
  const { isLocked, noteId } = useHold();
  const problemId = `${name}-problem`;
  return (
    <Field label={props.label} controlId={name} {...(hint !== undefined && { hint })}>
      <textarea
        id={name}
        name={name}
        rows={Math.min(Math.max(props.value.split('\n').length, isCode ? 6 : 3), MAX_ROWS)}
        class={isCode ? 'input input-code' : 'input'}
        dir="ltr"
        spellcheck={false}
        readOnly={isLocked}
        value={props.value}
        aria-invalid={problem !== undefined}
        aria-describedby={describedBy(problem && problemId, hint && `${name}-hint`, noteId)}
        onInput={(event) => props.onValue(event.currentTarget.value)}
      />
      <ProblemText id={problemId} problem={problem} />
    </Field>
  );
}
