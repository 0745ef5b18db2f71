import type { Call } from '../cti/call';
import type { CallId, EpochMs } from '../cti/ids';
import type { PopMoment } from '../cti/pop-moment';
import type { RecordRef } from '../cti/pop-outcome';

/** What makes an effect happen once: the same text for the same occasion, whenever it is worked out. */
export type EffectKey = string;

/** Something that must happen once, outside the model. */
export type Effect = {
  readonly key: EffectKey;
  readonly callId: CallId;
} & (
  | /** Bring the caller's record up in the CRM. */
  {
      readonly kind: 'screenPop';
      readonly moment: PopMoment;
      /** The record that the agent has chosen: no need to ask. */
      readonly choice?: RecordRef;
      /** The call as it was at its end, for a pop of that moment. */
      readonly call?: Call;
    }
  /** A colleague has answered: what the call's pop has shown is taken back. */
  | { readonly kind: 'withdrawPop' }
  /** Write the ended call into the agent's call log. */
  | {
      readonly kind: 'recordCall';
      readonly call: Call;
      readonly endedAt: EpochMs;
      readonly code?: string;
      readonly note?: string;
    }
  /** The desk itself answers (auto-answer) or turns away (one call only, agent not ready). */
  | { readonly kind: 'deskCommand'; readonly service: 'answerCall' | 'clearConnection' }
  /** The time for after-call work is over: it is finished with what has been written so far. */
  | { readonly kind: 'finishWrapUp' }
);

export type EffectKind = Effect['kind'];

/** `again` tells occasions of one kind apart: a pop's moment, and which asking it is. */
export const effectKey = (kind: EffectKind, callId: CallId, again?: string): EffectKey =>
  again === undefined ? `${kind}:${callId}` : `${kind}:${callId}:${again}`;
