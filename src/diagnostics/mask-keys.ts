/** What the text under a key is, for masking. */
export type TextKind = 'word' | 'id' | 'number' | 'name' | 'note' | 'text';

/** Words of our own language: masking one would make another event of an event. */
const WORDS = new Set([
  'callType',
  'callWhileNotReady',
  'cause',
  'code',
  'dialDuringCall',
  'direction',
  'effect',
  'format',
  'kind',
  'labelKey',
  'localConnection',
  'moment',
  'outcome',
  'pendingAgentState',
  'reason',
  'service',
  'services',
  'sessionNames',
  'state',
  'stateAfter',
  'status',
  'tab',
]);

/** They stay, so that a trace can be laid beside the phone system's own log. */
const IDS = new Set([
  'activeSessionId',
  'asking',
  'callId',
  'callIds',
  'connectorId',
  'crmId',
  'consultationOf',
  'effects',
  'entity',
  'heldCallId',
  'key',
  'ledger',
  'linkId',
  'newCallId',
  'newVendorCallId',
  'secondaryCallId',
  'sessionId',
  'vendorCallId',
]);

/** Hold telephone numbers, however short; in attached data these words name one too. */
const NUMBERS = new Set(['deviceId', 'forwardedTo', 'subject', 'target', 'to']);
const NUMBER_WORDS = new Set(
  'ani callerid cell cli dnis fax mobile msisdn number phone tel telephone'.split(' '),
);
const NAME_WORDS = new Set('callername cname firstname lastname name surname'.split(' '));

const KEY_WORDS = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g;

/**
 * @param owner the object that has the key: what `name` is depends on it
 */
export function textKind(key: string, owner: object): TextKind {
  if (WORDS.has(key)) return 'word';
  if (IDS.has(key)) return 'id';
  if (NUMBERS.has(key)) return 'number';
  if (key === 'note') return 'note';
  if (key === 'name' && (isEvent(owner) || isSearch(owner))) return 'word';
  // A found record's company or town says as much of a person as the name.
  if (key === 'detail' && 'recordId' in owner) return 'name';
  // A session's name is put together from what is masked already.
  if (key === 'name' && 'sessionId' in owner) return 'text';
  const words = (key.match(KEY_WORDS) ?? []).map((word) => word.toLowerCase());
  if (words.some((word) => NUMBER_WORDS.has(word))) return 'number';
  return words.some((word) => NAME_WORDS.has(word)) ? 'name' : 'text';
}

const isEvent = (owner: object) =>
  'kind' in owner && ['call', 'agent', 'device'].includes(String(owner.kind));

/** A search of the rules, which the administrator has named. */
const isSearch = (owner: object) => 'count' in owner && 'ms' in owner;
