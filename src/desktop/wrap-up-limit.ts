import type { EpochMs } from '../cti/ids';
import type { DeskRules } from './rules';
import type { WrapUp } from './state';

/** When the time for after-call work is over; undefined: it may take as long as it takes. */
export function wrapUpLimit(
  { endedAt, extensions }: WrapUp,
  { wrapUp }: DeskRules,
): EpochMs | undefined {
  if (wrapUp.limitMs === null) return undefined;
  return endedAt + wrapUp.limitMs + extensions * wrapUp.extensionMs;
}
