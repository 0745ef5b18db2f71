import type { Direction } from '../../cti/call';
import { toDevice } from './devices';
import type { Script } from './script';

/** Key and value, as they stand in a row of the call tester's grid. */
export type Pair = readonly [key: string, value: string];

const DIRECTIONS: readonly Direction[] = ['inbound', 'outbound', 'internal'];
const OWN_KEYS = new Set(['ani', 'dnis', 'name', 'type', 'direction', 'queue']);

/** Time enough to look at everything before the caller gives up. */
const PATIENCE_MS = 120_000;

/**
 * The call that the grid describes, read as the generic listener reads a request: `ani`, `name`, `dnis`, `type`,
 * `direction` and `queue`, in upper or lower case, are the call's own (empty ones say nothing, of several the
 * last counts); every other key becomes `userData`, and the values of a repeated one stand behind each other.
 */
export function scriptOf(pairs: readonly Pair[]): Script {
  const own = new Map(
    pairs.filter(([, value]) => value !== '').map(([key, value]) => [key.toLowerCase(), value]),
  );
  const direction = own.get('direction')?.toLowerCase();
  const queue = own.get('queue');
  return {
    callingDevice: toDevice(own.get('ani'), own.get('name')),
    calledDevice: toDevice(own.get('dnis')),
    direction: DIRECTIONS.find((known) => known === direction) ?? 'inbound',
    callType: own.get('type') ?? 'phonecall',
    ...(queue !== undefined && { queue }),
    userData: toUserData(pairs.filter(([key]) => !OWN_KEYS.has(key.toLowerCase()))),
    arrives: 'alerting',
    cause: 'newCall',
    untilAnswered: [
      { afterMs: PATIENCE_MS, act: { does: 'clear', who: 'caller', cause: 'callCancelled' } },
    ],
    onceAnswered: [],
  };
}

function toUserData(pairs: readonly Pair[]): Record<string, string> {
  const byKey = new Map<string, Pair>();
  for (const [key, value] of pairs.filter(([name]) => name !== '')) {
    const [spelling, earlier] = byKey.get(key.toLowerCase()) ?? [key];
    byKey.set(key.toLowerCase(), [spelling, earlier === undefined ? value : `${earlier},${value}`]);
  }
  return Object.fromEntries(byKey.values());
}
