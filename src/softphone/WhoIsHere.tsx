import { useId, useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useText } from '../ui/text';
import { useDesktop } from './desktop';
import { FailureNotice } from './FailureNotice';
import { useAction } from './use-action';
import './who-is-here.css';

/** Longer than any name; the background refuses more. */
const MAX_LENGTH = 100;

/** Asks who works at a shared workstation, so that everybody's notes and calls are kept apart. */
export function WhoIsHere({ known }: { readonly known: readonly string[] }) {
  const t = useText();
  const { arrive } = useDesktop();
  const { act, failure, waitingFor } = useAction();
  const id = useId();
  const [name, setName] = useState('');
  const isEmpty = name.trim() === '';
  return (
    <form
      class="who-is-here"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) void act('arrive', () => arrive(name.trim()));
      }}
    >
      <Field label={t('workstationWho')} hint={t('workstationWhoHint')} controlId={id}>
        <input
          id={id}
          class="input"
          dir="auto"
          autocomplete="off"
          list={`${id}-known`}
          maxLength={MAX_LENGTH}
          value={name}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </Field>
      <datalist id={`${id}-known`}>
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <Button
        label={t('workstationArrive')}
        type="submit"
        tone="primary"
        busy={waitingFor !== undefined}
        disabled={isEmpty}
      />
      <FailureNotice failure={failure} />
    </form>
  );
}
