import { useEffect, useRef, useState } from 'preact/hooks';
import { formatTyped } from '../dialing/number/format';
import { Button } from '../ui/Button';
import { useText } from '../ui/text';
import { useDesktop } from './desktop';
import { meansDigits } from './dial-meaning';
import './dialer.css';
import { isDialKey } from './digits';
import { FailureNotice } from './FailureNotice';
import { Keypad } from './Keypad';
import { NumberField } from './NumberField';
import { useAction } from './use-action';

/** Fields take their own keys, and modified keys are commands of the browser. */
function isElsewhere({ target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  const isField = target instanceof Element && target.matches('input, textarea, select');
  const isMenu = target instanceof Element && target.closest('[role="menu"]') !== null;
  return isField || isMenu || ctrlKey || altKey || metaKey;
}

/**
 * The dial pad: type anywhere, press or paste, Enter dials, or sends digits into the call where the rules say so.
 * `onPlaced`: the phone system has taken the call.
 */
export function Dialer({ onPlaced }: { readonly onPlaced: () => void }) {
  const t = useText();
  const { view, run } = useDesktop();
  const { act, failure, waitingFor } = useAction();
  const input = useRef<HTMLInputElement>(null);
  const [number, setNumber] = useState('');
  const isEmpty = number.trim() === '';
  const isForDigits = meansDigits(view);
  const canDial = isForDigits || view.canDial;

  useEffect(() => {
    const takeKey = (event: KeyboardEvent) => {
      if (isElsewhere(event) || !isDialKey(event.key)) return;
      // The field has the focus by the time the key is typed, so the key lands in it.
      input.current?.focus();
    };
    document.addEventListener('keydown', takeKey);
    return () => document.removeEventListener('keydown', takeKey);
  }, []);

  const dial = async () => {
    if (!canDial) return;
    const isDone = await act('dial', async () => {
      const outcome = await run({ service: 'dial', number });
      if (!outcome.ok && outcome.reason === 'numberNeeded') input.current?.focus();
      return outcome;
    });
    if (!isDone) return;
    setNumber('');
    // More digits may follow the first ones.
    if (!isForDigits) onPlaced();
  };

  return (
    <form
      class="dialer"
      onSubmit={(event) => {
        event.preventDefault();
        void dial();
      }}
    >
      <div class="dialer-number">
        <NumberField
          label={t('softphoneNumber')}
          value={number}
          onChange={setNumber}
          inputRef={input}
        />
        {!isEmpty && (
          <Button
            tone="quiet"
            icon="erase"
            iconOnly
            label={t('softphoneErase')}
            onPress={() => {
              setNumber(number.trimEnd().slice(0, -1));
              input.current?.focus();
            }}
          />
        )}
      </div>
      <Keypad
        label={t('softphoneDialPad')}
        onDigit={(digit, isPointer) => {
          setNumber(formatTyped(number + digit, view.region));
          // So that Enter dials; somebody who walks the keys with Tab stays on them.
          if (isPointer) input.current?.focus();
        }}
      />
      <Button
        type="submit"
        tone="go"
        icon={isForDigits ? 'keypad' : 'call'}
        label={t(isForDigits ? 'softphoneSendDigits' : 'softphoneCall')}
        disabled={!canDial}
        busy={waitingFor !== undefined}
      />
      {!canDial && <p class="dialer-hint">{t('softphoneCannotDial')}</p>}
      <FailureNotice failure={failure} />
    </form>
  );
}
