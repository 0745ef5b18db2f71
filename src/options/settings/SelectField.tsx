import { Field } from '../../ui/Field';
import { describedBy } from './described-by';
import { useHold } from './hold';
import { ProblemText } from './ProblemText';
import type { Problem } from './problems';
import { TextField } from './TextField';

interface SelectFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly problem?: Problem | undefined;
  onValue(value: string): void;
}

/** One of many. What is chosen is offered even if it is in no list, so that nothing else looks chosen. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, options, value, problem, onValue } = props;
  const { isLocked, noteId } = useHold();
  const chosen = options.find((option) => option.value === value);
  // There is no list that can be read and not be changed.
  if (isLocked) {
    const shown = chosen?.label ?? value;
    return <TextField name={name} label={label} hint={hint} value={shown} onValue={() => {}} />;
  }
  const problemId = `${name}-problem`;
  return (
    <Field label={label} controlId={name} hint={hint}>
      <select
        id={name}
        name={name}
        class="input"
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={describedBy(problem && problemId, `${name}-hint`, noteId)}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {!chosen && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ProblemText id={problemId} problem={problem} />
    </Field>
  );
}
