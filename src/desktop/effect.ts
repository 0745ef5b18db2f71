import type { Call } from '../cti/call';
import type { CallId, EpochMs } from '../cti/ids';

/** What makes an effect happen once: the same text for the same occasion, whenever it is worked out. */
export type EffectKey = string;

/** Something that must happen once, outside the model. */
export type Effect =
  /** Bring the caller's record up in the CRM. */
  | { readonly kind: 'screenPop'; readonly key: EffectKey; readonly callId: CallId }
  /** Write the ended call into the agent's call log. */
  | {
      readonly kind: 'recordCall';
      readonly key: EffectKey;
      readonly call: Call;
      readonly endedAt: EpochMs;
      readonly code?: string;
      readonly note?: string;
    };

/** `again` tells the agent's own asking apart from the first pop. */
export const popKey = (callId: CallId, again?: string): EffectKey =>
  again === undefined ? `screenPop:${callId}` : `screenPop:${callId}:${again}`;
export const recordKey = (callId: CallId): EffectKey => `recordCall:${callId}`;
