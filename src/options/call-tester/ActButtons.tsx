import { Button } from '../../ui/Button';
import { useText } from '../../ui/text';
import type { NamedAct } from './stage-acts';

interface ActButtonsProps {
  readonly title: string;
  /** The title stands beside it already. */
  readonly hideTitle?: boolean;
  readonly acts: readonly NamedAct[];
  onAct(act: NamedAct): void;
}

/** One button for each thing that can be let happen. */
export function ActButtons({ title, hideTitle = false, acts, onAct }: ActButtonsProps) {
  const t = useText();
  return (
    <fieldset class="acts">
      <legend class={hideTitle ? 'visually-hidden' : 'field-label'}>{title}</legend>
      {acts.map((named) => (
        <Button key={named.labelKey} label={t(named.labelKey)} onPress={() => onAct(named)} />
      ))}
    </fieldset>
  );
}
