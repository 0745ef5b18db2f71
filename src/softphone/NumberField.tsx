import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { formatTyped } from '../dialing/number/format';
import { Field } from '../ui/Field';
import { useDesktop } from './desktop';

interface Props {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onChange: (number: string) => void;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}

/** Longer than any number; a pasted page is not one. */
const MAX_LENGTH = 100;

/** Where a number is typed; it is put into groups while it grows at its end, and left alone when it is edited. */
export function NumberField({ label, hideLabel, value, onChange, inputRef }: Props) {
  const { region } = useDesktop().view;
  const id = useId();
  const onInput = ({ currentTarget: input }: { currentTarget: HTMLInputElement }) => {
    const typed = input.value;
    const grows = typed.length > value.length && input.selectionStart === typed.length;
    onChange(grows ? formatTyped(typed, region) : typed);
  };
  return (
    <Field label={label} controlId={id} hideLabel={hideLabel ?? false}>
      <input
        ref={inputRef ?? null}
        id={id}
        class="input number-field"
        type="tel"
        dir="ltr"
        autocomplete="off"
        maxLength={MAX_LENGTH}
        value={value}
        onInput={onInput}
      />
    </Field>
  );
}
