import { describe, expect, test } from 'vitest';
import type { CallService } from '../../../src/cti/call-services';
import type { CallEvent, CallEventName, CallFacts } from '../../../src/cti/event';
import { toCallId, toConnectorId, toVendorCallId } from '../../../src/cti/ids';
import type { PopOutcome } from '../../../src/cti/pop-outcome';
import { applyInput, type Input } from '../../../src/desktop/apply-input';
import type { Observation } from '../../../src/desktop/observation';
import { type DesktopState, initialState } from '../../../src/desktop/state';
import { explainPops } from '../../../src/diagnostics/explain-pops';
import { TRACE_FORMAT, TRACE_VERSION, type Trace } from '../../../src/diagnostics/trace';

const SIMULATOR = toConnectorId('simulator');
const CALL = toCallId('ada');
const POP = `screenPop:${CALL}:ringing`;
const START = initialState(0);

function told(name: CallEventName, facts: CallFacts = {}, more: Partial<CallEvent> = {}): Input {
  const vendorCallId = toVendorCallId('v');
  const event: CallEvent = { kind: 'call', name, vendorCallId, at: 1, facts, ...more };
  return { kind: 'event', connectorId: SIMULATOR, event, at: 1, newCallId: CALL, chance: 0 };
}

const committed: Input = { kind: 'effectCommitted', key: POP, at: 0 };
const popped = (outcome: PopOutcome): Input => ({ kind: 'popped', callId: CALL, outcome });
const performed = (outcome: 'performed' | 'left', error?: string): Observation => ({
  kind: 'effect',
  at: 9,
  key: POP,
  effect: 'screenPop',
  outcome,
  ...(error !== undefined && { error }),
});

function aTrace(all: readonly (Input | Observation)[], start: DesktopState = START): Trace {
  let state = start;
  const entries = all.map((each, at) => {
    if ('outcome' in each && each.kind === 'effect') return { seq: at, observation: each };
    const input = each as Input;
    const step = applyInput(state, input);
    state = step.state;
    const effects = step.effects.map(({ key }) => key);
    return { seq: at, observation: { kind: 'input', at, input, effects } as const };
  });
  return { format: TRACE_FORMAT, version: TRACE_VERSION, start, entries };
}

const why = (trace: Trace) =>
  explainPops(trace).map(({ reasons }) =>
    reasons.map((reason) => ('key' in reason ? reason.key : reason.outcome.status)),
  );

const OPENED: PopOutcome = { status: 'opened', name: 'Ada Lovelace' };
const SERVICES: readonly CallService[] = ['answerCall', 'clearConnection'];

describe('why a call’s record came up or did not:', () => {
  test.each<[string, readonly (Input | Observation)[], string[]]>([
    [
      'it rang, and the record was opened',
      [told('delivered'), committed, popped(OPENED), performed('performed')],
      ['diagnosticsPopRinging', 'opened'],
    ],
    [
      'the search failed',
      [
        told('delivered'),
        committed,
        popped({ status: 'failed', key: 'popFailedSignedOut' }),
        performed('performed'),
      ],
      ['diagnosticsPopRinging', 'failed'],
    ],
    [
      'the agent asked for it once more',
      [
        told('delivered'),
        committed,
        popped(OPENED),
        performed('performed'),
        { kind: 'popAsked', callId: CALL, asking: 'x' },
      ],
      ['diagnosticsPopRinging', 'opened', 'diagnosticsPopAskedAgain', 'diagnosticsPopWaiting'],
    ],
    [
      'it is being worked on',
      [told('delivered')],
      ['diagnosticsPopRinging', 'diagnosticsPopWaiting'],
    ],
    [
      'it could not be done and is left for the next start',
      [told('delivered'), performed('left', 'no network')],
      ['diagnosticsPopRinging', 'diagnosticsPopLeft'],
    ],
    [
      'the call was over before its record was found',
      [told('delivered'), committed, performed('performed')],
      ['diagnosticsPopRinging', 'diagnosticsPopCallOver'],
    ],
    [
      'the background was stopped in between',
      [told('delivered'), committed, { kind: 'restarted', at: 0 }],
      ['diagnosticsPopRinging', 'diagnosticsPopInterrupted'],
    ],
    ['the agent called', [told('originated')], ['diagnosticsPopNoRule']],
    ['it never reached the agent', [told('queued')], ['diagnosticsPopNotReached']],
    [
      'it ended in the queue',
      [told('queued'), told('connectionCleared')],
      ['diagnosticsPopNotReached'],
    ],
    [
      'the desk turned it away',
      [
        { kind: 'rulesChanged', rules: { ...START.rules, callWhileNotReady: 'reject' } },
        {
          kind: 'event',
          connectorId: SIMULATOR,
          event: { kind: 'agent', name: 'agentNotReady', at: 0 },
          at: 0,
          newCallId: CALL,
          chance: 0,
        },
        told('delivered', { services: SERVICES }),
      ],
      ['diagnosticsPopTurnedAway'],
    ],
  ])('%s', (_, all, reasons) => {
    expect(why(aTrace(all))).toEqual([reasons]);
  });

  test('it popped before the trace begins', () => {
    const { state } = applyInput(START, told('delivered'));
    const start = applyInput(state, committed).state;
    expect(why(aTrace([told('established')], start))).toEqual([['diagnosticsPopBeforeTrace']]);
  });

  test('the newest call comes first, as it was last known', () => {
    const trace = aTrace([
      told('delivered', { callingDevice: { name: 'Ada' } }),
      {
        ...told('delivered', {}, { vendorCallId: toVendorCallId('w') }),
        newCallId: toCallId('new'),
      } as Input,
      told('established', { queue: 'Sales' }),
    ]);
    const calls = explainPops(trace).map(({ call }) => call);
    expect(calls.map(({ callId }) => callId)).toEqual(['new', 'ada']);
    expect(calls[1]).toMatchObject({ queue: 'Sales', localConnection: 'connected' });
  });
});
