/**
 * The generic listener's request, as Unified Service Desk documents it: `?ani=…&dnis=…&type=…` and any further
 * keys (learn.microsoft.com, "Use the Generic Listener adapter"). That page leaves encoding, repeated keys and
 * letter case open; what holds here is in docs/connectors.md and in the tests of this file. `event`, `callid`,
 * `direction`, `name` and `queue` are our addition.
 */
import type { Direction } from '../../cti/call';
import type { CallEvent, CallEventName, CallFacts } from '../../cti/event';
import type { EpochMs, VendorCallId } from '../../cti/ids';

/** What a request may report; a request without `event` reports `ringing`. */
const EVENTS = {
  ringing: 'delivered',
  answered: 'established',
  held: 'held',
  retrieved: 'retrieved',
  ended: 'connectionCleared',
} as const satisfies Record<string, CallEventName>;

const DIRECTIONS: readonly Direction[] = ['inbound', 'outbound', 'internal'];
/** Keys with a meaning of their own; the rest, and these too, are attached to the call as they came. */
const KNOWN_KEYS = [
  'ani',
  'dnis',
  'type',
  'event',
  'callid',
  'direction',
  'name',
  'queue',
] as const;

/** At most so many different keys. */
export const MAX_PARAMETERS = 100;
/** Longer keys and values are cut here, in UTF-16 code units. */
export const MAX_LENGTH = 4096;

export interface ListenerRequest {
  readonly event: keyof typeof EVENTS;
  /** Absent: the request is a call of its own. */
  readonly callid?: string;
  readonly facts: CallFacts;
}

/** `parameter` names the key at fault, in lower case. */
export type ParsedRequest =
  | { readonly ok: true; readonly request: ListenerRequest }
  | { readonly ok: false; readonly parameter: string; readonly error: string };

/** @param query raw, without its question mark */
export function parseListenerQuery(query: string): ParsedRequest {
  const pairs = readPairs(query);
  if (pairs.length === 0) return bad('ani', 'the request has no parameters');
  const known = new Map<string, string>();
  const userData = new Map<string, string>();
  const spelling = new Map<string, string>();
  for (const [key, value] of pairs) {
    const lower = key.toLowerCase();
    const name = spelling.get(lower) ?? key;
    spelling.set(lower, name);
    const isKnown = (KNOWN_KEYS as readonly string[]).includes(lower);
    if (isKnown && value !== '') known.set(lower, value);
    const earlier = userData.get(name);
    userData.set(name, isKnown || earlier === undefined ? value : cut(`${earlier},${value}`));
  }
  if (userData.size > MAX_PARAMETERS) {
    return bad('', `more than ${MAX_PARAMETERS} different parameters`);
  }
  return toRequest(known, Object.fromEntries(userData));
}

/** The event that a request stands for. */
export function toCallEvent(
  request: ListenerRequest,
  vendorCallId: VendorCallId,
  at: EpochMs,
): CallEvent {
  const outbound = request.facts.direction === 'outbound';
  const name = outbound && request.event === 'ringing' ? 'originated' : EVENTS[request.event];
  return { kind: 'call', name, vendorCallId, at, facts: request.facts };
}

function toRequest(known: Map<string, string>, userData: Record<string, string>): ParsedRequest {
  const event = known.get('event')?.toLowerCase() ?? 'ringing';
  if (!isEvent(event)) return bad('event', `must be one of ${Object.keys(EVENTS).join(', ')}`);
  const direction = known.get('direction')?.toLowerCase();
  if (direction !== undefined && !isDirection(direction)) {
    return bad('direction', `must be one of ${DIRECTIONS.join(', ')}`);
  }
  const callid = known.get('callid');
  if (callid === undefined && event !== 'ringing') {
    return bad('callid', `is needed with event=${event}, to say which call is meant`);
  }
  const calling = device(phoneNumber(known.get('ani')), known.get('name'));
  const called = device(phoneNumber(known.get('dnis')), undefined);
  const type = known.get('type');
  const queue = known.get('queue');
  const facts: CallFacts = {
    ...(direction !== undefined && { direction }),
    ...(type !== undefined && { callType: type }),
    ...(calling && { callingDevice: calling }),
    ...(called && { calledDevice: called }),
    ...(queue !== undefined && { queue }),
    userData,
    services: event === 'ended' ? [] : ['clearConnection'],
  };
  return { ok: true, request: { event, ...(callid !== undefined && { callid }), facts } };
}

function readPairs(query: string): [string, string][] {
  return query
    .split('&')
    .map((pair): [string, string] => {
      const equals = pair.indexOf('=');
      return equals < 0
        ? [decode(pair), '']
        : [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))];
    })
    .filter(([key]) => key !== '');
}

/** As HTML forms encode: `+` is a space, `%XX` a byte of UTF-8. What is neither stays as it is. */
function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  const decoded = spaced.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      // Bytes that are not UTF-8: shown as they came rather than refused, so that no call is lost over a name.
      return run;
    }
  });
  return cut(decoded);
}

const cut = (text: string) => text.slice(0, MAX_LENGTH);

/** Middleware often forgets to write the `+` of `+49…` as `%2B`; a number never begins with a space. */
function phoneNumber(text: string | undefined): string | undefined {
  return text?.replace(/^ (?=\d)/, '+').trim();
}

function device(number: string | undefined, name: string | undefined) {
  if (number === undefined && name === undefined) return undefined;
  return { ...(number !== undefined && { number }), ...(name !== undefined && { name }) };
}

const isEvent = (text: string): text is keyof typeof EVENTS => Object.hasOwn(EVENTS, text);
const isDirection = (text: string): text is Direction => DIRECTIONS.includes(text as Direction);

function bad(parameter: string, error: string): ParsedRequest {
  return { ok: false, parameter, error };
}
