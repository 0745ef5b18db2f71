import { RadioGroup } from '../../ui/RadioGroup';
import { useHold } from './hold';

interface ChoiceFieldProps<Value extends string> {
  readonly legend: string;
  readonly hint: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: NoInfer<Value>;
  onChange(value: Value): void;
}

/** One of a few, all in sight, with what the choice is about. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { isLocked, noteId } = useHold();
  return <RadioGroup {...props} isLocked={isLocked} {...(noteId && { noteId })} />;
}
