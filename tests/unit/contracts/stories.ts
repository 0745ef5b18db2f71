import type { Call } from '../../../src/cti/call';
import { toCallId, toConnectorId, toVendorCallId } from '../../../src/cti/ids';
import { learnNames, type NameBook } from '../../contracts/story/name-book';
import { type CallName, PEOPLE } from '../../contracts/story/people';
import type { Picture } from '../../contracts/story/picture';

const { Ada, Grace } = PEOPLE;

/** Ada talks with the agent. */
export function adasCall(facts: Partial<Call> = {}): Call {
  return {
    callId: toCallId('call-1'),
    connectorId: toConnectorId('test-phone'),
    vendorCallId: toVendorCallId('v1'),
    linkId: 'link-1',
    direction: 'inbound',
    callType: 'phonecall',
    localConnection: 'connected',
    connections: [{ device: Ada, state: 'connected' }],
    callingDevice: Ada,
    calledDevice: { number: '8005550100' },
    userData: { customerid: '1', topic: 'Invoice' },
    services: ['holdCall', 'clearConnection'],
    startedAt: 1000,
    ...facts,
  };
}

/** Grace's rings. */
export function gracesCall(facts: Partial<Call> = {}): Call {
  return adasCall({
    callId: toCallId('call-2'),
    vendorCallId: toVendorCallId('v2'),
    linkId: 'link-2',
    localConnection: 'alerting',
    callingDevice: Grace,
    connections: [{ device: Grace, state: 'connected' }],
    ...facts,
  });
}

export function picture(facts: Partial<Picture> = {}): Picture {
  return {
    calls: [],
    wrapUps: [],
    sessions: [],
    agent: { state: 'ready', since: 1000 },
    link: 'connected',
    pops: [],
    logged: [],
    ...facts,
  };
}

export function bookOf(seen: Picture, ...names: CallName[]): NameBook {
  return learnNames(new Map(), names, seen);
}
