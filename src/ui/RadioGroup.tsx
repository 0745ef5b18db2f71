import { useId } from 'preact/hooks';
import './field.css';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface Props<Value extends string> {
  readonly legend: string;
  /** What the choice is about. */
  readonly hint?: string;
  /** Id of a note elsewhere that belongs to it. */
  readonly noteId?: string;
  readonly options: readonly Option<Value>[];
  readonly value: NoInfer<Value>;
  /** It can be read and reached, and not be changed. */
  readonly isLocked?: boolean;
  readonly onChange: (value: Value) => void;
}

/** One choice of a few, all in sight. */
export function RadioGroup<Value extends string>(props: Props<Value>) {
  const { legend, hint, noteId, options, value, isLocked = false, onChange } = props;
  const name = useId();
  const hintId = hint ? `${name}-hint` : undefined;
  return (
    <fieldset
      class="radio-group"
      aria-describedby={[hintId, noteId].filter(Boolean).join(' ') || undefined}
    >
      <legend class="field-label">{legend}</legend>
      {options.map((option) => (
        <label class="radio" key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            aria-disabled={isLocked || undefined}
            onClick={(event) => isLocked && event.preventDefault()}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {hintId && (
        <p class="field-hint" id={hintId}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
