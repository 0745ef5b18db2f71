import { expect, test } from 'vitest';
import { CALL_EVENTS, type CallEventName } from '../../../src/cti/event';
import { toCallId, toDeviceId } from '../../../src/cti/ids';
import { applyInput } from '../../../src/desktop/apply-input';
import { type DesktopState, initialState } from '../../../src/desktop/state';
import { callEvent, PHONE } from '../../support/desktop/events';

const FAR = toDeviceId('far end');

function apply(state: DesktopState, event: ReturnType<typeof callEvent>): DesktopState {
  return applyInput(state, {
    kind: 'event',
    connectorId: PHONE,
    event,
    at: event.at,
    newCallId: toCallId('call'),
    chance: 0,
  }).state;
}

const after = (...events: ReturnType<typeof callEvent>[]) => events.reduce(apply, initialState(0));
const talking = () => after(callEvent('established', 'a'));

/** What each event makes of the connection of somebody who talks. Undefined: it is over for them. */
const BECOMES: Record<CallEventName, string | undefined> = {
  serviceInitiated: 'initiated',
  originated: 'connected',
  networkReached: 'connected',
  offered: 'alerting',
  delivered: 'alerting',
  queued: 'queued',
  established: 'connected',
  held: 'hold',
  retrieved: 'connected',
  diverted: undefined,
  transferred: undefined,
  conferenced: 'connected',
  failed: 'fail',
  connectionCleared: undefined,
  callCleared: undefined,
  callInformation: 'connected',
  digitsGenerated: 'connected',
  digitsDialed: 'connected',
  mute: 'connected',
  recording: 'connected',
  screenPop: 'connected',
};

test.each(CALL_EVENTS)('%s moves our own connection', (name) => {
  const [call] = apply(talking(), callEvent(name, 'a')).calls;
  expect(call?.localConnection).toBe(BECOMES[name]);
});

test.each(CALL_EVENTS)('%s moves another party’s connection, and leaves ours', (name) => {
  const party = callEvent('established', 'a', {}, { subject: FAR });
  const [call] = apply(apply(talking(), party), callEvent(name, 'a', {}, { subject: FAR })).calls;
  expect(call?.localConnection).toBe('connected');
  expect(call?.connections[0]?.state).toBe(BECOMES[name]);
});

test('a call placed at the phone itself: off hook, dialled, out of our network, answered', () => {
  const steps = [
    callEvent('serviceInitiated', 'a'),
    callEvent('digitsDialed', 'a', { calledDevice: { number: '123' } }),
    callEvent('originated', 'a'),
    callEvent('networkReached', 'a', {}, { subject: FAR }),
    callEvent('established', 'a', {}, { subject: FAR, at: 2000 }),
  ];
  const states = steps.map((_, step) => after(...steps.slice(0, step + 1)).calls[0]);
  expect(states.map((call) => call?.localConnection)).toEqual([
    'initiated',
    'initiated',
    'connected',
    'connected',
    'connected',
  ]);
  expect(states.at(-1)).toMatchObject({
    direction: 'outbound',
    calledDevice: { number: '123' },
    establishedAt: 2000,
    connections: [{ device: { deviceId: FAR }, state: 'connected' }],
  });
});

test('the phone system may ask for the record again, as often as it wants to', () => {
  const ringing = after(callEvent('delivered', 'a'));
  const asked = apply(ringing, callEvent('screenPop', 'a', {}, { at: 3000 }));
  const twice = apply(asked, callEvent('screenPop', 'a', {}, { at: 3000 }));
  const again = apply(twice, callEvent('screenPop', 'a', {}, { at: 4000 }));
  expect([ringing, asked, twice, again].map(({ outbox }) => outbox.length)).toEqual([1, 2, 2, 3]);
});
