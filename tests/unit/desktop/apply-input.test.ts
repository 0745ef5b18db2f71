import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CALL_EVENTS, type CtiEvent } from '../../../src/cti/event';
import { toCallId, toDeviceId, toVendorCallId } from '../../../src/cti/ids';
import { applyInput } from '../../../src/desktop/apply-input';
import { type DesktopState, initialState } from '../../../src/desktop/state';
import { agentEvent, callEvent, PHONE } from '../../support/desktop/events';

let serial = 0;

function replay(...events: CtiEvent[]) {
  return events.reduce(
    (step, event) => {
      const next = applyInput(step.state, {
        kind: 'event',
        connectorId: PHONE,
        event,
        at: event.at,
        chance: 0.5,
        newCallId: toCallId(`call-${serial++}`),
      });
      return { state: next.state, effects: [...step.effects, ...next.effects] };
    },
    applyInput(initialState(0), { kind: 'commandAnswered', callId: toCallId('none') }),
  );
}

const kinds = (step: ReturnType<typeof replay>) => step.effects.map((effect) => effect.kind);

describe('one call', () => {
  test('rings, is answered, held, retrieved and ends in wrap-up', () => {
    const ringing = callEvent('delivered', 'a', { callingDevice: { number: '+12025550143' } });
    const states = [
      [ringing],
      [callEvent('established', 'a')],
      [callEvent('held', 'a')],
      [callEvent('retrieved', 'a')],
    ].map((_, step, all) => replay(...all.slice(0, step + 1).flat()).state.calls[0]);
    expect(states.map((call) => call?.localConnection)).toEqual([
      'alerting',
      'connected',
      'hold',
      'connected',
    ]);
    const ended = replay(
      ringing,
      callEvent('established', 'a'),
      callEvent('connectionCleared', 'a'),
    );
    expect(ended.state.calls).toEqual([]);
    expect(ended.state.wrapUps[0]?.call.callingDevice.number).toBe('+12025550143');
  });

  test('keeps the time of the first answer and of the hold that lasts', () => {
    const { state } = replay(
      callEvent('delivered', 'a', {}, { at: 1 }),
      callEvent('established', 'a', {}, { at: 2 }),
      callEvent('held', 'a', {}, { at: 3 }),
      callEvent('held', 'a', {}, { at: 4 }),
    );
    expect(state.calls[0]).toMatchObject({ startedAt: 1, establishedAt: 2, heldAt: 3 });
  });

  test('forgets the time of a hold that is over', () => {
    const { state } = replay(
      callEvent('established', 'a'),
      callEvent('held', 'a'),
      callEvent('retrieved', 'a'),
    );
    expect(state.calls[0]).not.toHaveProperty('heldAt');
  });

  test('a missed call goes to the log at once, without wrap-up', () => {
    const missed = replay(
      callEvent('delivered', 'a'),
      callEvent('connectionCleared', 'a', {}, { cause: 'callNotAnswered' }),
    );
    expect(missed.state.wrapUps).toEqual([]);
    expect(kinds(missed)).toEqual(['screenPop', 'recordCall']);
  });

  test('a call answered by a colleague is never a missed call', () => {
    const elsewhere = replay(
      callEvent('delivered', 'a'),
      callEvent('diverted', 'a', {}, { cause: 'answeredElsewhere' }),
    );
    expect(elsewhere.state.calls).toEqual([]);
    expect(kinds(elsewhere)).toEqual(['screenPop']);
  });

  test('what is attached later is added to what was there', () => {
    const { state } = replay(
      callEvent('delivered', 'a', {
        userData: { customerid: '7' },
        callingDevice: { number: '1' },
      }),
      callEvent('callInformation', 'a', {
        userData: { mood: 'calm' },
        callingDevice: { name: 'A' },
      }),
    );
    expect(state.calls[0]?.userData).toEqual({ customerid: '7', mood: 'calm' });
    expect(state.calls[0]?.callingDevice).toEqual({ number: '1', name: 'A' });
  });

  test('the far end that answers starts the talk of a call we placed', () => {
    const far = toDeviceId('far');
    const { state } = replay(
      callEvent('originated', 'a', { calledDevice: { number: '123' } }),
      callEvent('delivered', 'a', {}, { subject: far }),
      callEvent('established', 'a', {}, { subject: far, at: 1500 }),
    );
    expect(state.calls[0]).toMatchObject({
      direction: 'outbound',
      localConnection: 'connected',
      establishedAt: 1500,
      connections: [{ state: 'connected' }],
    });
  });
});

describe('screen pop', () => {
  test('is decided once, however often the call is reported', () => {
    const step = replay(
      callEvent('delivered', 'a'),
      callEvent('delivered', 'a'),
      callEvent('established', 'a'),
    );
    expect(kinds(step)).toEqual(['screenPop']);
  });

  test('is not decided again after it was performed', () => {
    const { state, effects } = replay(callEvent('delivered', 'a'));
    const key = effects[0]?.key ?? '';
    const done = applyInput(state, { kind: 'effectCommitted', key, at: 0 });
    const again = applyInput(done.state, {
      kind: 'event',
      connectorId: PHONE,
      event: callEvent('established', 'a'),
      at: 1000,
      chance: 0.5,
      newCallId: toCallId('x'),
    });
    expect(again.effects).toEqual([]);
    expect(again.state.outbox).toEqual([]);
  });

  test.each(['originated', 'queued'] as const)('does not happen for a call that is %s', (name) => {
    expect(kinds(replay(callEvent(name, 'a')))).toEqual([]);
  });
});

describe('two calls', () => {
  test('a transfer ends both and leaves one wrap-up, the customer’s', () => {
    const { state } = replay(
      callEvent('established', 'customer', { direction: 'inbound' }),
      callEvent('held', 'customer'),
      callEvent('originated', 'colleague', { consultationOf: toVendorCallId('customer') }),
      callEvent('established', 'colleague'),
      callEvent('transferred', 'colleague', {}, { secondaryCallId: toVendorCallId('customer') }),
    );
    expect(state.calls).toEqual([]);
    expect(state.wrapUps.map(({ call }) => call.vendorCallId)).toEqual(['customer']);
  });

  test('a conference makes one call of two', () => {
    const { state } = replay(
      callEvent('established', 'customer'),
      callEvent('held', 'customer'),
      callEvent('originated', 'colleague', { consultationOf: toVendorCallId('customer') }),
      callEvent('conferenced', 'customer', {}, { secondaryCallId: toVendorCallId('colleague') }),
    );
    expect(state.calls.map((call) => [call.vendorCallId, call.localConnection])).toEqual([
      ['customer', 'connected'],
    ]);
    expect(state.wrapUps).toEqual([]);
  });
});

test('the agent’s state follows the phone system and keeps since when', () => {
  const { state } = replay(agentEvent('agentReady', 10), agentEvent('agentReady', 20));
  expect(state.agent).toEqual({ state: 'ready', since: 10 });
});

test('the end of an unknown call changes nothing', () => {
  const before = initialState(0);
  const step = applyInput(before, {
    kind: 'event',
    connectorId: PHONE,
    event: callEvent('connectionCleared', 'ghost'),
    at: 1000,
    chance: 0.5,
    newCallId: toCallId('x'),
  });
  expect(step.state).toBe(before);
  expect(step.effects).toEqual([]);
});

const anyCallEvent = fc.record({
  name: fc.constantFrom(...CALL_EVENTS),
  id: fc.constantFrom('a', 'b', 'c'),
  secondary: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
  subject: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
});

test('whatever a phone system says, the desk stays consistent', () => {
  fc.assert(
    fc.property(fc.array(anyCallEvent, { maxLength: 40 }), (events) => {
      const { state, effects } = replay(
        ...events.map(({ name, id, secondary, subject }) =>
          callEvent(
            name,
            id,
            {},
            {
              ...(secondary && { secondaryCallId: toVendorCallId(secondary) }),
              ...(subject && { subject: toDeviceId(subject) }),
            },
          ),
        ),
      );
      expectConsistent(state);
      const keys = effects.map((effect) => effect.key);
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 500 },
  );
});

function expectConsistent(state: DesktopState) {
  const vendorIds = state.calls.map((call) => call.vendorCallId);
  expect(new Set(vendorIds).size).toBe(vendorIds.length);
  for (const call of state.calls) {
    expect(call.localConnection).not.toBe('null');
    expect(call.heldAt === undefined).toBe(call.localConnection !== 'hold');
  }
  for (const { call } of state.wrapUps) expect(call.establishedAt).toBeDefined();
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
}
