import { useId } from 'preact/hooks';
import './field.css';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One choice of a few, all in sight. */
export function RadioGroup({ legend, options, value, onChange }: Props) {
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
