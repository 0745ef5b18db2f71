import { describe, expect, test, vi } from 'vitest';
import { CALL_SERVICES } from '../../src/cti/call-services';
import { type ConnectorCommand, DONE } from '../../src/cti/command';
import type { Connector } from '../../src/cti/connector';
import type { CtiEvent, SnapshotCall } from '../../src/cti/event';
import { toCallId, toConnectorId, toDeviceId, toVendorCallId } from '../../src/cti/ids';
import { applyInput, type Input } from '../../src/desktop/apply-input';
import { createDesktopManager } from '../../src/desktop/manager';
import { reconcile } from '../../src/desktop/reconcile';
import { DEFAULT_RULES } from '../../src/desktop/rules';
import { type DesktopState, initialState } from '../../src/desktop/state';
import { callEvent, PHONE } from '../support/desktop/events';

/** What the random sequences have found, each in its shortest form. */

const OTHER_PHONE = toConnectorId('other-phone');

function hear(event: CtiEvent, id = 'x', connectorId = PHONE): Input {
  return { kind: 'event', connectorId, event, at: event.at, newCallId: toCallId(id), chance: 0.5 };
}

function after(...inputs: Input[]): DesktopState {
  return inputs.reduce((state, input) => applyInput(state, input).state, initialState(0));
}

const link = (state: 'connected' | 'offline' | 'refused', at = 1) =>
  hear({ kind: 'link', state, at });

describe('sessions', () => {
  test('two phone systems that use the same link id do not share a session', () => {
    const state = after(
      hear(callEvent('delivered', '1', { linkId: '1' }), 'a'),
      hear(callEvent('delivered', '1', { linkId: '1' }), 'b', OTHER_PHONE),
    );
    expect(state.sessions).toHaveLength(2);
  });

  test('a caller who gives up in the queue after an announcement needs no after-call work', () => {
    const state = after(
      hear(callEvent('queued', '1', { establishedAt: 500 }), 'a'),
      hear(callEvent('connectionCleared', '1', {}, { at: 2000 })),
    );
    expect(state.wrapUps).toEqual([]);
  });

  test('a session may be named by a parameter that is a word of JavaScript', () => {
    const rules = { ...DEFAULT_RULES, sessionNames: ['[[cti.__proto__]]', '[[cti.ani]]'] };
    const caller = { callingDevice: { number: '5' } };
    const state = after(
      { kind: 'rulesChanged', rules },
      hear(callEvent('delivered', '1', caller), 'a'),
    );
    expect(state.sessions[0]?.name).toBe('5');
  });
});

describe('lines', () => {
  const silence: Input = {
    kind: 'probed',
    connectorId: PHONE,
    answered: false,
    at: 3,
    chance: 0.5,
  };

  test('a probe that stays without answer does not revive a line that was refused meanwhile', () => {
    const state = after(link('connected'), link('refused', 2), silence);
    expect(state.links[PHONE]).toMatchObject({ state: 'refused' });
  });

  test('what a phone system says of itself does not bring up a line that is lost', () => {
    const late = { kind: 'system', status: 'overloaded', at: 1 } as const;
    const state = after(link('connected'), link('offline', 2), hear(late));
    expect(state.links[PHONE]).toMatchObject({ state: 'offline' });
  });
});

describe('events that come late or twice', () => {
  // Not held against the picture's time: a phone system whose clock is behind would lose calls that ring.
  test('what was said before the last picture may begin a call, but only until the next one', () => {
    const state = after(
      link('connected'),
      { kind: 'resynced', connectorId: PHONE, at: 2000 },
      hear(callEvent('delivered', '1', {}, { at: 1000 }), 'a'),
    );
    expect(state.calls).toHaveLength(1);
    const [end] = reconcile(state, PHONE, { at: 3000, calls: [] });
    expect(end && applyInput(state, hear(end)).state.calls).toEqual([]);
  });

  const conference = callEvent(
    'conferenced',
    '1',
    {},
    { secondaryCallId: toVendorCallId('2'), newVendorCallId: toVendorCallId('3') },
  );
  const twoCalls = [
    hear(callEvent('established', '1'), 'a'),
    hear(callEvent('held', '1')),
    hear(callEvent('established', '2', { consultationOf: toVendorCallId('1') }), 'b'),
  ];

  test('a conference under a new id that is told twice is one call', () => {
    const state = after(...twoCalls, hear(conference), hear(conference, 'c'));
    expect(state.calls.map(({ vendorCallId }) => vendorCallId)).toEqual(['3']);
  });

  test('a conference whose new id was heard of before is one call', () => {
    const state = after(...twoCalls, hear(callEvent('established', '3'), 'c'), hear(conference));
    expect(state.calls.map(({ vendorCallId }) => vendorCallId)).toEqual(['3']);
  });

  test('a conference of others, while ours rings, knows since when it rings', () => {
    const facts = { consultationOf: toVendorCallId('2') };
    const more = { subject: toDeviceId('x'), secondaryCallId: toVendorCallId('2') };
    const state = after(
      hear(callEvent('established', '2'), 'b'),
      hear(callEvent('delivered', '1'), 'a'),
      hear(callEvent('conferenced', '1', facts, more)),
    );
    expect(state.calls).toMatchObject([{ localConnection: 'alerting', alertingAt: 1000 }]);
  });

  test('a conference of others, while we hold, leaves the time of our hold', () => {
    const facts = { consultationOf: toVendorCallId('2') };
    const more = { subject: toDeviceId('x'), secondaryCallId: toVendorCallId('2') };
    const state = after(
      hear(callEvent('established', '2'), 'b'),
      hear(callEvent('held', '1'), 'a'),
      hear(callEvent('conferenced', '1', facts, more)),
    );
    expect(state.calls).toMatchObject([{ localConnection: 'hold', heldAt: 1000 }]);
  });
});

test('a consultation whose first call is gone is told once by a snapshot, not each time', () => {
  const consultationOf = toVendorCallId('gone');
  const facts = { callingDevice: {}, calledDevice: {}, consultationOf };
  const vendorCallId = toVendorCallId('1');
  const seen: SnapshotCall = { vendorCallId, localConnection: 'connected', startedAt: 5, facts };
  const snapshot = { at: 1000, calls: [seen] };
  const first = reconcile(initialState(0), PHONE, snapshot).map((event) => hear(event, 'a'));
  expect(reconcile(after(...first), PHONE, snapshot)).toEqual([]);
});

describe('calls that the desk turns away', () => {
  const rules = { oneCallOnly: true };

  test('one that was answered by hand before the background came back is not hung up', async () => {
    const seen = { startedAt: 1000, establishedAt: 1000 };
    const facts = { callingDevice: {}, calledDevice: {}, services: [...CALL_SERVICES] };
    const asked = await wakeUp(
      after(
        { kind: 'rulesChanged', rules: { ...DEFAULT_RULES, ...rules } },
        hear(callEvent('established', '1'), 'a'),
        hear(callEvent('delivered', '2'), 'b'),
      ),
      [
        { ...seen, vendorCallId: toVendorCallId('1'), localConnection: 'hold', facts },
        { ...seen, vendorCallId: toVendorCallId('2'), localConnection: 'connected', facts },
      ],
    );
    expect(asked).toEqual([]);
  });

  test('one that is answered all the same has its record opened', () => {
    const state = after(
      { kind: 'rulesChanged', rules: { ...DEFAULT_RULES, ...rules } },
      hear(callEvent('established', '1'), 'a'),
      hear(callEvent('delivered', '2'), 'b'),
      hear(callEvent('established', '2')),
    );
    expect(state.outbox.map(({ key }) => key)).toContain('screenPop:b:answered');
  });
});

/** What a background asks of the phone system that starts with this state and sees these calls. */
async function wakeUp(stored: DesktopState, calls: readonly SnapshotCall[]) {
  const asked: ConnectorCommand[] = [];
  const manager = createDesktopManager({
    clock: { now: () => 3000 },
    newId: () => 'new',
    chance: () => 0.5,
    store: { load: async () => stored, save: async () => {} },
    perform: async (_effect, _state, { commit }) => {
      await commit();
    },
    draftOf: async () => ({ code: '', note: '' }),
    wakeAt: () => {},
    deadline: (work) => work,
    publish: () => {},
    observe: () => {},
    report: () => {},
  });
  await manager.start(stored.rules);
  const connector: Connector = {
    connect: async () => {
      await manager.onEvent(PHONE, { kind: 'link', state: 'connected', at: 3000 });
    },
    snapshot: async () => ({ at: 3000, calls }),
    execute: async (command) => {
      asked.push(command);
      return DONE;
    },
    disconnect: async () => {},
  };
  await manager.attach(PHONE, { connector, services: [] });
  manager.resume();
  await vi.waitFor(() => expect(manager.state().outbox).toEqual([]));
  return asked;
}
