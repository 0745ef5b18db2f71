import { useId } from 'preact/hooks';
import './field.css';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface Props<Value extends string> {
  readonly legend: string;
  readonly options: readonly Option<Value>[];
  readonly value: NoInfer<Value>;
  readonly onChange: (value: Value) => void;
}

/** One choice of a few, all in sight. */
export function RadioGroup<Value extends string>(props: Props<Value>) {
  const { legend, options, value, onChange } = props;
  const name = useId();
  return (
    <fieldset class="radio-group">
      <legend class="field-label">{legend}</legend>
      {options.map((option) => (
        <label class="radio" key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
