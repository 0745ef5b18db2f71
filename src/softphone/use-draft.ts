import { useEffect, useRef, useState } from 'preact/hooks';
import type { CallId } from '../cti/ids';
import type { DraftStore, WrapUpDraft } from './drafts';

const EMPTY: WrapUpDraft = { code: '', note: '' };

/** A draft is a convenience: where it cannot be kept, what stands on the screen is still right. */
const ignoreFailure = () => undefined;

/** What the agent writes about an ended call, kept at each keystroke. */
export function useDraft(drafts: DraftStore, callId: CallId) {
  const [draft, setDraft] = useState(EMPTY);
  const isTouched = useRef(false);
  useEffect(() => {
    void drafts
      .load(callId)
      .catch(ignoreFailure)
      .then((kept) => {
        // Somebody who types fast has begun before the old text arrives; the new text stays.
        if (kept && !isTouched.current) setDraft(kept);
      });
  }, [drafts, callId]);
  return {
    draft,
    write(change: Partial<WrapUpDraft>) {
      isTouched.current = true;
      const next = { ...draft, ...change };
      setDraft(next);
      void drafts.save(callId, next).catch(ignoreFailure);
    },
    clear() {
      void drafts.clear(callId).catch(ignoreFailure);
    },
  };
}
