import fc from 'fast-check';
import { test } from 'vitest';
import { DEFAULT_RULES, type DeskRules } from '../../src/desktop/rules';
import { findKnownCall } from '../../src/desktop/state';
import { type CrashDesk, createCrashDesk } from './crash-desk';
import { SEED } from './for-all';
import { AFTER_A_RESYNC, expectAll } from './invariants';

const RUNS = 1_000;

type Act =
  | { readonly does: 'callsIn' }
  | { readonly does: 'callerClears' | 'answersByHand' | 'wrapsUp'; readonly which: number }
  | {
      readonly does: 'asks';
      readonly service: 'answerCall' | 'holdCall' | 'retrieveCall' | 'clearConnection';
      readonly which: number;
    }
  | { readonly does: 'timePasses'; readonly ms: number }
  | { readonly does: 'restarts'; readonly lands: boolean };

/** `then`: how many of the things under way are done before the next act. */
type Moment = Act & { readonly then: number };

const which = fc.nat({ max: 2 });
const then = fc.nat({ max: 8 });
const one = <T>(value: T) => fc.constant(value);

const moments: fc.Arbitrary<Moment[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ does: one('callsIn' as const), then }) },
    {
      weight: 3,
      arbitrary: fc.record({
        does: fc.constantFrom(
          'callerClears' as const,
          'answersByHand' as const,
          'wrapsUp' as const,
        ),
        which,
        then,
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        does: one('asks' as const),
        service: fc.constantFrom('answerCall', 'holdCall', 'retrieveCall', 'clearConnection'),
        which,
        then,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        does: one('timePasses' as const),
        ms: fc.constantFrom(1, 3000),
        then,
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({ does: one('restarts' as const), lands: fc.boolean(), then }),
    },
  ),
  { minLength: 1, maxLength: 14, size: 'max' },
);

const rules: fc.Arbitrary<DeskRules> = fc
  .record({ answers: fc.boolean(), rejects: fc.boolean(), limitMs: fc.constantFrom(null, 2000) })
  .map(({ answers, rejects, limitMs }) => ({
    ...DEFAULT_RULES,
    autoAnswer: { enabled: answers, delayMs: 0, duringCalls: true },
    oneCallOnly: rejects,
    wrapUp: { ...DEFAULT_RULES.wrapUp, limitMs },
  }));

test('wherever the background ends, nothing is done twice and nothing is lost', async () => {
  const startedAt = performance.now();
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), rules, moments, async (scheduler, deskRules, list) => {
      const desk = createCrashDesk(scheduler, deskRules);
      for (const moment of list) {
        happen(desk, moment);
        await desk.let(moment.then);
      }
      desk.restart(false);
      await desk.let(Number.POSITIVE_INFINITY);
      desk.pass(5000);
      await desk.let(Number.POSITIVE_INFINITY);
      expectExactlyOnce(desk);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`model: ${RUNS} runs of the manager with stops; seed ${SEED}, ${seconds} s`);
});

function happen(desk: CrashDesk, act: Act) {
  switch (act.does) {
    case 'callsIn':
      return desk.callIn();
    case 'callerClears':
      return desk.callerClears(act.which);
    case 'answersByHand':
      return desk.answerByHand(act.which);
    case 'wrapsUp':
      return desk.wrapUp(act.which);
    case 'asks':
      return desk.ask(act.service, act.which);
    case 'timePasses':
      return desk.pass(act.ms);
    case 'restarts':
      return desk.restart(act.lands);
  }
}

/** The background has started for the last time, and everything is done. */
function expectExactlyOnce(desk: CrashDesk): void {
  const { traces, connectorId } = desk;
  const state = desk.state();
  const snapshot = desk.snapshot();
  expectAll(AFTER_A_RESYNC, { state, connectorId, snapshot });
  expectNone('still to be done', state.outbox);
  expectNone('commands still under way', Object.keys(state.pendingServices));
  const shownFor = traces.shown.map(({ call }) => call);
  expectNone(
    'popped twice',
    shownFor.filter((call, index) => shownFor.indexOf(call) !== index),
  );
  const seen = new Set([...traces.shown.map(({ key }) => key), ...traces.cutOff.keys()]);
  const popped = state.ledger.filter((key) => key.startsWith('screenPop'));
  expectNone(
    'said to have popped and never seen',
    popped.filter((key) => !seen.has(key)),
  );
  const talked = state.calls.filter((call) => call.establishedAt !== undefined);
  expectNone(
    'never popped',
    talked.filter(({ callId }) => ![...seen].some((key) => key.startsWith(`screenPop:${callId}:`))),
  );
  const known = [...traces.stored];
  const lost = known.filter((callId) => !findKnownCall(state, callId) && !traces.log.has(callId));
  expectNone('calls that left no trace', lost);
  expectNone('hung up by the desk while they were talked on', traces.hungUp);
}

function expectNone(what: string, found: readonly unknown[]): void {
  if (found.length > 0) throw new Error(`${what}: ${JSON.stringify(found)}`);
}
