import type { Draft } from '../choose-tab';
import type { PageState } from './messages';

export interface TabState {
  readonly draft: Draft;
  /** When the agent touched it last, epoch ms; Infinity: nobody can say. */
  readonly touchedAt: number;
}

/**
 * What the frames of a tab say together. Undefined stands for a frame that does not answer, as our script may not run
 * there: it counts as touched and as holding a draft if any frame within the page has had the focus. Which one that was
 * is not known, since the focus moves from frame to frame unseen by the page around them.
 */
export function addUpFrames(
  top: PageState | undefined,
  others: readonly (PageState | undefined)[],
): TabState {
  if (!top) return { draft: 'unknown', touchedAt: Infinity };
  const answers = [top, ...others].filter((state) => state !== undefined);
  const isSilent = answers.length <= others.length;
  const maybeTyped = isSilent && answers.some(({ focusedFrame }) => focusedFrame);
  return {
    draft: maybeTyped || answers.some(({ unsaved }) => unsaved) ? 'dirty' : 'clean',
    touchedAt: maybeTyped ? Infinity : Math.max(...answers.map(({ touchedAt }) => touchedAt)),
  };
}
