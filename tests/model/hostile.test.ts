import { test } from 'vitest';
import type { CtiEvent, Snapshot } from '../../src/cti/event';
import { type CallId, toConnectorId } from '../../src/cti/ids';
import type { Input } from '../../src/desktop/apply-input';
import { reconcile } from '../../src/desktop/reconcile';
import { DEFAULT_RULES } from '../../src/desktop/rules';
import { createDesk, type Desk } from './desk';
import { forAll } from './for-all';
import { HOSTILITIES, type Hostility } from './hostile-inputs';
import { nth } from './nth';

const PHONES = [toConnectorId('phone0'), toConnectorId('phone1')] as const;
const RULES = {
  ...DEFAULT_RULES,
  oneCallOnly: true,
  sessionNames: ['[[cti.topic]] [[cti.constructor]]', '[[cti.__proto__]]', '[[cti.name]]'],
};

test('whatever anybody says, the desk throws nothing and stays consistent', () => {
  forAll('hostile', 45_000, HOSTILITIES, (hostilities) => {
    const desk = createDesk(0);
    desk.take({ kind: 'rulesChanged', rules: RULES });
    for (const [index, hostility] of hostilities.entries()) suffer(desk, hostility, index);
    desk.expectEnd();
  });
});

function suffer(desk: Desk, hostility: Hostility, index: number) {
  if (hostility.is === 'input') return desk.take(inputOf(desk, hostility, index));
  const phone = hostility.phone;
  if (hostility.is === 'event') return hear(desk, phone, hostility.event);
  const { snapshot } = hostility;
  for (const event of reconcile(desk.state(), connectorOf(phone), snapshot))
    hear(desk, phone, event);
  expectSame(desk, phone, snapshot);
}

const connectorOf = (phone: number) => PHONES[phone === 0 ? 0 : 1];

function hear(desk: Desk, phone: number, event: CtiEvent): void {
  const connectorId = connectorOf(phone);
  desk.take({ kind: 'event', connectorId, event, at: 20, newCallId: desk.newCallId(), chance: 1 });
}

/** @throws Error when the desk has other calls than the snapshot */
function expectSame(desk: Desk, phone: number, snapshot: Snapshot): void {
  const ours = desk.state().calls.filter((call) => call.connectorId === connectorOf(phone));
  const ids = (calls: readonly { vendorCallId: string }[]) =>
    calls.map(({ vendorCallId }) => vendorCallId).toSorted();
  const [known, told] = [ids(ours), ids(snapshot.calls)].map((list) => JSON.stringify(list));
  if (known !== told) throw new Error(`The desk has ${known}, the phone system ${told}.`);
}

/** About something that is there; where nothing is, the background starts again. */
function inputOf(desk: Desk, { what, which }: Hostility & { is: 'input' }, index: number): Input {
  const { calls, wrapUps, sessions, outbox } = desk.state();
  const callId = nth([...calls, ...wrapUps.map(({ call }) => call)], which)?.callId;
  const sessionId = nth(sessions, which)?.sessionId;
  const key = nth(outbox, which)?.key;
  const connectorId = connectorOf(which % 2);
  const ofCall = callId && CALL_INPUTS[what]?.(callId, index);
  if (ofCall) return ofCall;
  if (what === 'sessionActivated' && sessionId) return { kind: what, sessionId };
  if (what === 'sessionClosing' && sessionId) return { kind: what, sessionId };
  if (what === 'effectCommitted' && key) return { kind: what, key, at: 1 };
  if (what === 'connectorDetached') return { kind: what, connectorId, at: 30 };
  if (what === 'probed') {
    return { kind: what, connectorId, answered: which > 3, at: 30, chance: 0 };
  }
  return { kind: 'restarted', at: 1 };
}

const CALL_INPUTS: Partial<Record<string, (callId: CallId, index: number) => Input>> = {
  commandSent: (callId) => ({ kind: 'commandSent', callId, service: 'holdCall' }),
  commandAnswered: (callId) => ({ kind: 'commandAnswered', callId }),
  wrappedUp: (callId) => ({ kind: 'wrappedUp', callId, code: 'sale', note: '' }),
  wrapUpExtended: (callId) => ({ kind: 'wrapUpExtended', callId }),
  wrapUpLimitReached: (callId) => ({ kind: 'wrapUpLimitReached', callId }),
  autoAnswerDue: (callId) => ({ kind: 'autoAnswerDue', callId }),
  popAsked: (callId, index) => ({ kind: 'popAsked', callId, asking: `ask${index}` }),
  popped: (callId) => ({ kind: 'popped', callId, outcome: { status: 'newRecord' } }),
};
