interface SwitchProps {
  readonly name: string;
  readonly label: string;
  readonly isOn: boolean;
  onChange(isOn: boolean): void;
}

/** Something that is in use or not; only saving puts it in force, so it is a checkbox to those who hear it. */
export function Switch({ name, label, isOn, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        name={name}
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
