import type { EpochMs } from '../cti/ids';

/** Who reaches for something else and hits the toast has not meant it; nor has who never saw it. */
export const SETTLED_MS = 300;

/**
 * Whether a press counts:
 * - counts     a person's, on a toast that has stood still in full sight for a while
 * - tooSoon    it appeared, grew or moved just now
 * - covered    something lies over it, or makes it see-through
 * - notByHand  a script's
 */
export type PressVerdict = 'counts' | 'tooSoon' | 'covered' | 'notByHand';

/** Protects the toast's buttons from slips, and from pages that would have the agent press them unknowingly. */
export function createPressGate(now: () => EpochMs) {
  let stillSince = now();
  let seenSince: EpochMs | undefined;
  return {
    /** It appeared, or something in it or its place changed. */
    moved(): void {
      stillSince = now();
    },
    seen(isSeen: boolean): void {
      if (!isSeen) seenSince = undefined;
      else seenSince ??= now();
    },
    judge({ isTrusted }: { readonly isTrusted: boolean }): PressVerdict {
      if (!isTrusted) return 'notByHand';
      if (seenSince === undefined) return 'covered';
      return now() - Math.max(stillSince, seenSince) < SETTLED_MS ? 'tooSoon' : 'counts';
    },
  };
}

export type PressGate = ReturnType<typeof createPressGate>;
