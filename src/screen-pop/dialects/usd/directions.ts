import type { Direction } from '../../../cti/call';
import type { PopMoment } from '../../../cti/pop-moment';

/** USD's directions. A call between colleagues has none of its own. */
export const DIRECTION_WORDS = ['Both', 'Inbound', 'Outbound'] as const;
export type DirectionWord = (typeof DIRECTION_WORDS)[number];

const DIRECTIONS: Readonly<Record<DirectionWord, readonly Direction[]>> = {
  Both: ['inbound', 'outbound'],
  Inbound: ['inbound'],
  Outbound: ['outbound'],
};

export const toDirections = (word: DirectionWord): readonly Direction[] => DIRECTIONS[word];

/** For directions that USD cannot tell (a colleague's call), the nearest word. */
export function toDirectionWord(directions: readonly Direction[]): DirectionWord {
  if (!directions.includes('outbound')) return 'Inbound';
  return directions.includes('inbound') ? 'Both' : 'Outbound';
}

const INBOUND: readonly PopMoment[] = ['ringing', 'transferredToMe', 'answered'];
const OUTBOUND: readonly PopMoment[] = ['outboundPlaced'];

/**
 * USD has no word for the moment: its adapters ask for a pop when a call comes in, and when one is placed. A call that
 * did not ring here pops when it is answered.
 */
export function usualMoments(word: DirectionWord): readonly PopMoment[] {
  if (word === 'Inbound') return INBOUND;
  return word === 'Outbound' ? OUTBOUND : [...INBOUND, ...OUTBOUND];
}
