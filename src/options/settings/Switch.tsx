import { ProblemText } from './ProblemText';
import type { Problem } from './problems';

interface SwitchProps {
  readonly name: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly problem?: Problem | undefined;
  onChange(isOn: boolean): void;
}

/** Something that is in use or not; only saving puts it in force, so it is a checkbox to those who hear it. */
export function Switch({ name, label, isOn, problem, onChange }: SwitchProps) {
  const problemId = `${name}-problem`;
  return (
    <div>
      <label class="switch">
        <input
          type="checkbox"
          name={name}
          checked={isOn}
          aria-invalid={problem !== undefined}
          aria-describedby={problem && problemId}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      <ProblemText id={problemId} problem={problem} />
    </div>
  );
}
