import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { ItemName } from '../../settings/item';
import { sentenceWords } from '../../ui/pop-words';
import { useText } from '../../ui/text';
import { HoldContext, PictureContext } from './hold';
import { type Origin, selectSharedOrigin } from './origin';

interface HeldProps {
  /** Names the note on the page. */
  readonly id: string;
  /** What is edited within. */
  readonly items: readonly ItemName[];
  readonly children: ComponentChildren;
}

/** Says who has set these items, if it was not the agent, and keeps their fields from being changed if they are locked. */
export function Held({ id, items, children }: HeldProps) {
  const picture = useContext(PictureContext);
  const around = useContext(HoldContext);
  const origin = picture && selectSharedOrigin(picture, items);
  // What is said of the whole section is not said again of its parts.
  if (!origin?.key || around.noteId !== undefined) return <>{children}</>;
  const noteId = `${id}-origin`;
  return (
    <HoldContext.Provider value={{ isLocked: origin.isLocked, noteId }}>
      <div class="held" data-locked={origin.isLocked}>
        <OriginNote id={noteId} origin={origin} />
        {children}
      </div>
    </HoldContext.Provider>
  );
}

function OriginNote({ id, origin }: { readonly id: string; readonly origin: Origin }) {
  const t = useText();
  const { key = '', values = [] } = origin;
  return (
    <p class="origin" id={id} data-locked={origin.isLocked}>
      {sentenceWords({ key, values }, t)}
    </p>
  );
}
