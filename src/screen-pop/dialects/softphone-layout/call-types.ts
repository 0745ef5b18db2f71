import type { Direction } from '../../../cti/call';
import type { PopMoment } from '../../../cti/pop-moment';
import type { Field } from '../read-fields';

/** The three layouts in a softphone layout. */
export const CALL_TYPES = ['Internal', 'Inbound', 'Outbound'] as const;
export type CallType = (typeof CALL_TYPES)[number];

export const MATCH_TYPES = ['NoMatch', 'SingleMatch', 'MultipleMatches'] as const;
export type MatchType = (typeof MATCH_TYPES)[number];

/** One call type's layout, whichever form it was in. */
export interface CallTypeLayout {
  readonly callType: CallType;
  /** Where it stands in the document. */
  readonly path: string;
  /** Absent: nothing is said about them. */
  readonly callFields?: readonly Field[];
  readonly objects: readonly LayoutObject[];
  readonly openWithin?: Field;
  readonly pops: { readonly [match in MatchType]?: LayoutPop };
}

export interface LayoutObject {
  readonly apiName: string;
  readonly fields: readonly { readonly name: string; readonly label?: string }[];
}

export interface LayoutPop {
  readonly path: string;
  readonly type?: Field;
  readonly data?: Field;
}

export const DIRECTIONS: Readonly<Record<CallType, Direction>> = {
  Internal: 'internal',
  Inbound: 'inbound',
  Outbound: 'outbound',
};

/** A layout has no word for the moment. */
export const USUAL_MOMENTS: Readonly<Record<CallType, readonly PopMoment[]>> = {
  Inbound: ['ringing', 'transferredToMe', 'answered'],
  Outbound: ['outboundPlaced'],
  Internal: ['ringing', 'transferredToMe', 'answered', 'outboundPlaced'],
};

/** A layout has no names: its rules are called this. */
export const RULE_NAMES: Readonly<Record<CallType, string>> = {
  Internal: 'Softphone layout: Internal',
  Inbound: 'Softphone layout: Inbound',
  Outbound: 'Softphone layout: Outbound',
};
