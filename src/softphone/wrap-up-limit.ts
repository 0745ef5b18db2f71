import type { EpochMs } from '../cti/ids';
import type { DeskRules } from '../desktop/rules';
import type { WrapUp } from '../desktop/state';

/** When the after-call work is finished for the agent; undefined: it takes as long as it takes. */
export function selectWrapUpEnd(
  { endedAt, extensions }: WrapUp,
  { wrapUp }: DeskRules,
): EpochMs | undefined {
  if (wrapUp.limitMs === null) return undefined;
  return endedAt + wrapUp.limitMs + extensions * wrapUp.extensionMs;
}
