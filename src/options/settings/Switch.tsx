import { describedBy } from './described-by';
import { useHold } from './hold';
import { ProblemText } from './ProblemText';
import type { Problem } from './problems';

interface SwitchProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly isOn: boolean;
  readonly problem?: Problem | undefined;
  onChange(isOn: boolean): void;
}

/** Something that is in use or not; only saving puts it in force, so it is a checkbox to those who hear it. */
export function Switch({ name, label, hint, isOn, problem, onChange }: SwitchProps) {
  const { isLocked, noteId } = useHold();
  const problemId = `${name}-problem`;
  const hintId = `${name}-hint`;
  return (
    <div>
      <label class="switch">
        <input
          type="checkbox"
          name={name}
          checked={isOn}
          aria-disabled={isLocked || undefined}
          aria-invalid={problem !== undefined}
          aria-describedby={describedBy(problem && problemId, hintId, noteId)}
          // A disabled box could not be reached, and nobody would hear why it is as it is.
          onClick={(event) => isLocked && event.preventDefault()}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      <p class="field-hint switch-hint" id={hintId}>
        {hint}
      </p>
      <ProblemText id={problemId} problem={problem} />
    </div>
  );
}
