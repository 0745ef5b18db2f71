import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Call } from '../cti/call';
import { Field } from '../ui/Field';
import { useText } from '../ui/text';
import { useDesktop } from './desktop';
import { keepDigits } from './digits';
import { FailureNotice } from './FailureNotice';
import { Keypad } from './Keypad';
import type { Failed } from './outcome';

/** Keys that are heard at the other end: each is sent as it is pressed, typed or pasted. */
export function DigitsPanel({ call }: { readonly call: Call }) {
  const t = useText();
  const { run } = useDesktop();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState('');
  const [failure, setFailure] = useState<Failed>();
  // One after the other: digits that overtake one another are another number.
  const line = useRef(Promise.resolve());
  useEffect(() => {
    input.current?.focus();
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const send = (text: string) => {
    const digits = keepDigits(text);
    if (!digits) return;
    setSent((before) => before + digits);
    line.current = line.current.then(async () => {
      const result = await run({ service: 'generateDigits', callId: call.callId, digits });
      setFailure(result.ok ? undefined : result);
    });
  };

  return (
    <div class="panel" ref={panel}>
      <Field label={t('softphoneDigitsSent')} controlId={id}>
        <input
          ref={input}
          id={id}
          class="input number-field"
          type="tel"
          dir="ltr"
          autocomplete="off"
          value={sent}
          onInput={({ currentTarget }) => {
            const typed = currentTarget.value;
            // What was sent cannot be taken back: only what is new at the end counts.
            currentTarget.value = sent;
            if (typed.startsWith(sent)) send(typed.slice(sent.length));
          }}
        />
      </Field>
      <Keypad label={t('softphoneKeypad')} onDigit={send} />
      <FailureNotice failure={failure} />
    </div>
  );
}
