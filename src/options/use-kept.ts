import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormDrafts } from './form-drafts';

export interface Kept<Value> {
  /** Undefined: there is none, or it is still being looked up. */
  readonly value: Value | undefined;
  /** Whether it is from before the page was opened: nobody has touched it since. */
  readonly isRestored: boolean;
  onValue(value: Value | undefined): void;
}

/**
 * Something half entered that outlives the page.
 * @param read makes what was kept usable; undefined: it is of no use any more
 */
export function useKept<Value>(
  drafts: FormDrafts,
  key: string,
  read: (kept: unknown) => Value | undefined,
): Kept<Value> {
  const [value, setValue] = useState<Value>();
  const [isRestored, setRestored] = useState(false);
  const isTouched = useRef(false);

  useEffect(() => {
    let isGone = false;
    const restore = (kept: unknown) => {
      const restored = read(kept);
      if (isGone || isTouched.current || restored === undefined) return;
      setValue(restored);
      setRestored(true);
    };
    // What cannot be read back is lost, but the form works without it.
    drafts.load(key).then(restore, () => {});
    return () => {
      isGone = true;
    };
  }, [drafts, key, read]);

  return {
    value,
    isRestored,
    onValue(next) {
      isTouched.current = true;
      setValue(next);
      setRestored(false);
      const kept = next === undefined ? drafts.clear(key) : drafts.save(key, next);
      // The person goes on with what stands on the screen.
      kept.catch(() => {});
    },
  };
}
