import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import type { IconName } from '../ui/icon-paths';
import { NumberField } from './NumberField';

/** Something that can be done with the number; the first of them is what Enter does. */
interface TargetChoice {
  readonly label: string;
  readonly icon: IconName;
  readonly busy: boolean;
  readonly choose: (target: string) => void;
}

interface Props {
  readonly label: string;
  readonly choices: readonly TargetChoice[];
}

/** Where to send a call, or whom to bring in: a number, and what to do with it. */
export function TargetPanel({ label, choices }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [target, setTarget] = useState('');
  useEffect(() => input.current?.focus(), []);
  const isEmpty = target.trim() === '';
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) choices[0]?.choose(target);
      }}
    >
      <NumberField label={label} value={target} onChange={setTarget} inputRef={input} />
      <div class="panel-buttons">
        {choices.map(({ choose, ...choice }, index) => (
          <Button
            key={choice.label}
            {...choice}
            disabled={isEmpty}
            {...(index === 0
              ? { type: 'submit' as const, tone: 'primary' as const }
              : { onPress: () => choose(target) })}
          />
        ))}
      </div>
    </form>
  );
}
