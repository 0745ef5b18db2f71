import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import type { IconName } from '../ui/icon-paths';
import { useText } from '../ui/text';
import { NumberField } from './NumberField';

/** Something that can be done with the number; the first of them is what Enter does. */
export interface TargetChoice {
  readonly label: string;
  readonly icon: IconName;
  readonly busy: boolean;
  readonly choose: (target: string) => void;
}

/** Where to send a call: a number, and what to do with it. */
export function TargetPanel({ choices }: { readonly choices: readonly TargetChoice[] }) {
  const t = useText();
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
      <NumberField
        label={t('softphoneTarget')}
        value={target}
        onChange={setTarget}
        inputRef={input}
      />
      <div class="panel-buttons">
        {choices.map(({ label, icon, busy, choose }, index) => (
          <Button
            key={label}
            label={label}
            icon={icon}
            busy={busy}
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
