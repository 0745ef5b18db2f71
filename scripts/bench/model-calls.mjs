/**
 * Calls as a phone system tells them, as inputs of the desk's reducer.
 *
 * @typedef {import('../../src/desktop/apply-input').Input} Input
 * @typedef {import('../../src/cti/event').CallFacts} CallFacts
 * @typedef {import('../../src/cti/event').CallEventName} CallEventName
 */

const CONNECTOR = /** @type {import('../../src/cti/ids').ConnectorId} */ ('bench-phone');
const CHANCE = 0.5;

/** @type {import('../../src/cti/call-services').CallService[]} */
const SERVICES = [
  'clearConnection',
  'holdCall',
  'retrieveCall',
  'generateDigits',
  'setMicrophoneMute',
  'consultationCall',
  'singleStepTransfer',
  'associateData',
];

/** @param {string} id */
const toCallId = (id) => /** @type {import('../../src/cti/ids').CallId} */ (`call-${id}`);

/**
 * @param {CallEventName} name
 * @param {string} id
 * @param {number} at
 * @param {CallFacts} [facts]
 * @returns {Input}
 */
function heard(name, id, at, facts) {
  const vendorCallId = /** @type {import('../../src/cti/ids').VendorCallId} */ (id);
  return {
    kind: 'event',
    connectorId: CONNECTOR,
    event: { kind: 'call', name, vendorCallId, at, ...(facts && { facts }) },
    at,
    newCallId: toCallId(id),
    chance: CHANCE,
  };
}

/**
 * A call rings, its record is opened, and it is answered.
 *
 * @param {string} id
 * @param {number} at
 * @returns {Input[]}
 */
export function callThatStays(id, at) {
  const caller = { number: '+12025550143', name: 'Ada Lovelace' };
  const facts = {
    linkId: id,
    callingDevice: caller,
    calledDevice: { number: '8005550100' },
    connections: [{ device: caller, state: /** @type {const} */ ('connected') }],
    queue: 'Support',
    userData: { customerid: '49383433', topic: 'Invoice' },
    services: SERVICES,
  };
  const callId = toCallId(id);
  return [
    heard('delivered', id, at, facts),
    { kind: 'effectCommitted', key: `screenPop:${callId}:ringing`, at },
    { kind: 'popped', callId, outcome: { status: 'opened', name: caller.name } },
    heard('established', id, at + 1),
  ];
}

/**
 * A whole call, its after-call work and its entry in the call log included.
 *
 * @param {string} id
 * @param {number} at
 * @returns {Input[]}
 */
export function callThatEnds(id, at) {
  const callId = toCallId(id);
  return [
    ...callThatStays(id, at),
    heard('connectionCleared', id, at + 2),
    { kind: 'wrappedUp', callId, code: 'sale', note: 'two of them' },
    { kind: 'effectCommitted', key: `recordCall:${callId}`, at },
  ];
}

/**
 * What goes on in a call that lives; leaves it as it was.
 *
 * @param {string} id
 * @param {number} at
 * @returns {Input[]}
 */
export function newsOf(id, at) {
  return [
    heard('held', id, at),
    heard('callInformation', id, at + 1, { userData: { topic: 'Invoice' } }),
    heard('retrieved', id, at + 2),
  ];
}
