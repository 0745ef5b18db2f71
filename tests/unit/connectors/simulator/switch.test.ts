import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SCRIPT_NAMES } from '../../../../src/connectors/simulator/script';
import { SCRIPTS } from '../../../../src/connectors/simulator/scripts';
import { advance, applyCommand, nextDueAt } from '../../../../src/connectors/simulator/switch';
import type { SwitchState } from '../../../../src/connectors/simulator/switch-state';
import { CALL_SERVICES, type CallService } from '../../../../src/cti/call-services';
import type { SnapshotCall } from '../../../../src/cti/event';
import { type Bench, createBench } from './bench';
import { type Action, commandOf, perform, story } from './stories';

/** Each story is some twenty steps, each of them checked: fewer stories say as much as more, sooner. */
const RUNS = { numRuns: 40 };

/** Runs the story; `check` is called after each step. */
function tell(steps: readonly Action[], check: (bench: Bench) => void = () => {}): Bench {
  const bench = createBench();
  for (const step of steps) {
    perform(bench, step);
    check(bench);
  }
  return bench;
}

// That events add up to the snapshot and that the state survives JSON, the bench checks at each step.
test('whatever happens, the agent talks on one call at most and is busy exactly while on calls', () => {
  fc.assert(
    fc.property(story, (steps) => {
      tell(steps, (bench) => {
        const states = bench.calls().map((call) => call.localConnection);
        expect(states.filter((state) => state === 'connected').length).toBeLessThanOrEqual(1);
        const onCall = states.some((state) => state === 'connected' || state === 'hold');
        const name = bench.agent()?.name;
        if (name !== 'agentLoggedOff') expect(name === 'agentBusy').toBe(onCall);
      });
    }),
    RUNS,
  );
});

test('whatever happens, a call has somebody in it once its number is reached, and nobody twice', () => {
  fc.assert(
    fc.property(story, (steps) => {
      tell(steps, (bench) => {
        for (const { startedAt, facts } of bench.calls()) {
          const ids = facts.connections?.map((party) => party.device.deviceId) ?? [];
          if (bench.now() >= startedAt + 800) expect(ids).not.toEqual([]);
          expect(new Set(ids).size).toBe(ids.length);
        }
      });
    }),
    RUNS,
  );
});

test('services are exactly what is accepted: each one offered works, each other one is refused', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const bench = tell(steps);
      for (const call of bench.calls()) {
        const accepted = CALL_SERVICES.filter((service) => accepts(bench, service, call));
        expect(accepted).toEqual(CALL_SERVICES.filter((one) => call.facts.services?.includes(one)));
      }
    }),
    RUNS,
  );
});

/** Tries the service on the call, with every other call as the held one; the switch itself is left alone. */
function accepts(bench: Bench, service: CallService, call: SnapshotCall): boolean {
  const partners = bench.calls().map((other) => other.vendorCallId);
  return partners.some((partner) => {
    const command = commandOf(service, call.vendorCallId, partner, '202');
    const { result, state } = applyCommand(bench.state(), command, bench.now());
    if (!result.ok) expect(state).toEqual(bench.state());
    return result.ok;
  });
}

const delays = fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 10 });

test('one big step forward is the same as many small ones', () => {
  fc.assert(
    fc.property(story, delays, (steps, waits) => {
      const bench = tell(steps);
      const end = bench.now() + waits.reduce((sum, ms) => sum + ms, 0);
      const big = advance(bench.state(), end);
      let at = bench.now();
      let small: ReturnType<typeof advance> = { state: bench.state(), events: [] };
      for (const ms of waits) {
        at += ms;
        const next = advance(small.state, at);
        small = { state: next.state, events: [...small.events, ...next.events] };
      }
      expect(small).toEqual(big);
      expect(big.events.map((event) => event.at)).toEqual(
        big.events.map((event) => event.at).sort((one, other) => one - other),
      );
    }),
    RUNS,
  );
});

test('left alone, the switch comes to rest, and says when something is due until then', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const bench = tell(steps);
      let state: SwitchState = bench.state();
      for (let due = nextDueAt(state); due !== undefined; due = nextDueAt(state)) {
        expect(advance(state, due - 1).events).toEqual([]);
        state = advance(state, due).state;
      }
      const waiting = state.calls.filter(
        ({ localConnection }) => localConnection === 'alerting' || localConnection === 'queued',
      );
      expect(waiting).toEqual([]);
    }),
    RUNS,
  );
});

test('no two calls have the same id, and switches powered up apart do not either', () => {
  const bench = createBench();
  for (const name of SCRIPT_NAMES) bench.play(name);
  bench.offer(['ani', '1']);
  const ids = bench.calls().map((call) => call.vendorCallId);
  expect(new Set(ids).size).toBe(SCRIPT_NAMES.length + 1);
  expect(ids.every((id) => id.startsWith('switch-'))).toBe(true);
});

test('the scripts are data: none is changed by being played', () => {
  const before = JSON.stringify(SCRIPTS);
  tell([
    ...SCRIPT_NAMES.map((name) => ({ does: 'play', name }) as const),
    { does: 'wait', ms: 600_000 },
  ]);
  expect(JSON.stringify(SCRIPTS)).toBe(before);
});
