import { useEffect, useState } from 'preact/hooks';
import type { SettingsPreview } from '../../settings/picture';

/** What would change, once it is known; the reason where it is not, in the background's words. */
export type Preview =
  | { readonly status: 'asked' }
  | { readonly status: 'failed'; readonly why: string }
  | { readonly status: 'known'; readonly preview: SettingsPreview };

/** Asks what would follow, again whenever `what` is another (by identity), or when told to. */
export function usePreview<What>(
  what: What | undefined,
  ask: (what: What) => Promise<SettingsPreview>,
): readonly [Preview, () => void] {
  const [state, setState] = useState<Preview>({ status: 'asked' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isStale = false;
    const take = (next: Preview) => {
      if (!isStale) setState(next);
    };
    take({ status: 'asked' });
    if (what !== undefined) {
      ask(what).then(
        (preview) => take({ status: 'known', preview }),
        (error: unknown) =>
          take({ status: 'failed', why: error instanceof Error ? error.message : String(error) }),
      );
    }
    return () => {
      isStale = true;
    };
  }, [what, ask, attempt]);

  return [state, () => setAttempt(attempt + 1)];
}
