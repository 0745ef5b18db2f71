import type { StageAct } from '../../../src/connectors/simulator/stage';
import type { ConnectorCommand } from '../../../src/cti/command';
import type { CallId, VendorCallId } from '../../../src/cti/ids';
import type { AgentCommand } from '../../../src/desktop/desk-command';
import type { PhoneAct } from '../adapter';
import type { AgentDeed, HandsetDeed, PhoneDeed } from './deed';
import type { NameBook } from './name-book';
import { type CallName, isDeviceOf, PEOPLE, type Person } from './people';
import type { Picture } from './picture';

/** The company's number that customers dial. */
const HOTLINE = '8005550100';

/** What the story has named so far, and what is there now. */
export interface Cast {
  readonly book: NameBook;
  readonly picture: Picture;
}

/** The act in the phone system's ids and numbers. */
export function resolvePhoneDeed(deed: PhoneDeed, cast: Cast): PhoneAct {
  switch (deed.phone) {
    case 'ring':
      return ring(deed);
    case 'queue': {
      const { number, name } = device(deed.from);
      return { does: 'queue', ani: number, name, queue: deed.queue };
    }
    case 'alert':
    case 'answer':
    case 'hold':
    case 'retrieve':
    case 'clear': {
      const party = partyIndex(deed.call, deed.who, cast);
      const act = { does: deed.phone, vendorCallId: vendorId(deed.call, cast) } as const;
      return party === undefined ? act : { ...act, party };
    }
    case 'join':
      return { does: 'join', vendorCallId: vendorId(deed.call, cast), ...device(deed.who) };
    case 'transferAway':
      return { does: 'transferAway', vendorCallId: vendorId(deed.call, cast), ...device(deed.to) };
    case 'ringElsewhere': {
      const { at, from, talks } = deed;
      const act = { does: 'ringElsewhere', device: numberOf(at), ani: numberOf(from) } as const;
      return talks === undefined ? act : { ...act, talks };
    }
    default: {
      const rest = without(deed, 'phone', 'call', 'now');
      const call = 'call' in deed ? { vendorCallId: vendorId(deed.call, cast) } : {};
      return { does: deed.phone, ...call, ...rest } as StageAct;
    }
  }
}

/** What the agent does at the phone itself, as the command that would do the same. */
export function resolveHandsetDeed(deed: HandsetDeed, cast: Cast): PhoneAct {
  const command: ConnectorCommand =
    deed.handset === 'makeCall'
      ? { service: 'makeCall', number: numberOf(deed.to) }
      : { service: deed.handset, callId: vendorId(deed.call, cast) };
  return { does: 'handset', command };
}

type Asked = Exclude<AgentDeed, { agent: 'redoScreenPop' | 'reconnect' }>;

/** The command in our ids. */
export function resolveAgentDeed(deed: Asked, { book, picture }: Cast): AgentCommand {
  const call = (name: CallName) => callId(name, book);
  switch (deed.agent) {
    case 'makeCall':
      return {
        service: 'makeCall',
        number: typeof deed.to === 'string' ? numberOf(deed.to) : deed.to.number,
      };
    case 'dial': {
      const number = deed.digits ?? (deed.to ? numberOf(deed.to) : '');
      return { service: 'dial', number };
    }
    case 'directedPickup':
    case 'joinCall':
      return { service: deed.agent, target: numberOf(deed.at) };
    case 'activateSession':
      return { service: 'activateSession', sessionId: sessionId(deed.of, book, picture) };
    case 'closeSession': {
      const { agent: service, of, endCalls } = deed;
      return { service, sessionId: sessionId(of, book, picture), endCalls };
    }
    case 'setAgentState': {
      const { state, reason } = deed;
      return { service: 'setAgentState', state, ...(reason && { reason }) };
    }
    case 'transferCall':
    case 'conferenceCall':
    case 'alternateCall':
    case 'reconnectCall':
      return { service: deed.agent, callId: call(deed.call), heldCallId: call(deed.held) };
    default: {
      const rest = without(deed, 'agent', 'call', 'to', 'refused', 'now');
      const target = 'to' in deed ? { target: numberOf(deed.to) } : {};
      return { service: deed.agent, callId: call(deed.call), ...target, ...rest } as AgentCommand;
    }
  }
}

export function callId(name: CallName, book: NameBook): CallId {
  const known = book.get(name);
  if (!known) throw new Error(`the model has never had a call of ${name}`);
  return known.callId;
}

/** As the model knows it now; of a call that it has lost, as it knew it last. */
function vendorId(name: CallName, { book }: Cast): VendorCallId {
  const known = book.get(name);
  if (!known) throw new Error(`the model has never had a call of ${name}`);
  return known.vendorCallId;
}

function partyIndex(name: CallName, who: Person | undefined, { book, picture }: Cast) {
  if (who === undefined) return undefined;
  const call = picture.calls.find((one) => one.callId === book.get(name)?.callId);
  const index = call?.connections.findIndex((party) => isDeviceOf(party.device, who)) ?? -1;
  if (index < 0) throw new Error(`${who} is not in the call of ${name}`);
  return index;
}

function sessionId(name: CallName, book: NameBook, { sessions }: Picture) {
  const session = sessions.find(({ callIds }) => callIds.includes(callId(name, book)));
  if (!session) throw new Error(`the call of ${name} is in no session`);
  return session.sessionId;
}

function numberOf(person: Person): string {
  const { number } = PEOPLE[person];
  if (number === undefined) throw new Error(`${person} has no number`);
  return number;
}

function device(person: Person) {
  const { name = '' } = PEOPLE[person];
  return { number: numberOf(person), name };
}

function ring(deed: Extract<PhoneDeed, { phone: 'ring' }>): PhoneAct {
  const { number, name } = PEOPLE[deed.from];
  return {
    does: 'ring',
    ...(number !== undefined && { ani: number }),
    ...(name !== undefined && { name }),
    dnis: deed.dnis ?? HOTLINE,
    ...(deed.queue !== undefined && { queue: deed.queue }),
    direction: deed.direction ?? 'inbound',
    callType: deed.callType ?? 'phonecall',
    userData: deed.userData ?? {},
  };
}

function without(value: object, ...keys: string[]): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
