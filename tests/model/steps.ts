import fc from 'fast-check';
import { SCRIPT_NAMES } from '../../src/connectors/simulator/script';
import type { RequestableAgentState } from '../../src/cti/agent';
import { POP_MOMENTS } from '../../src/cti/pop-moment';
import { DEFAULT_RULES, type DeskRules } from '../../src/desktop/rules';
import type { ActName, Deed, Fate, LineState, Step } from './deeds';

const nth = fc.nat({ max: 3 });
const phone = fc.nat({ max: 1 });
const agentState = fc.constantFrom<RequestableAgentState>(
  'null',
  'notReady',
  'ready',
  'workingAfterCall',
);
const one = <T>(value: T) => fc.constant(value);

const ACTS: readonly ActName[] = [
  'alert',
  'answer',
  'fail',
  'hold',
  'retrieve',
  'clear',
  'join',
  'transferAway',
  'deliver',
  'requeue',
  'answerElsewhere',
  'update',
  'mute',
  'record',
  'pop',
];

/** As JSON has it. */
const PLAIN = { noNullPrototype: true } as const;

/** Every call pops whenever it can. */
export const OCCASIONS = (['inbound', 'outbound', 'internal'] as const).flatMap((direction) =>
  POP_MOMENTS.map((moment) => ({ direction, moment })),
);

const rules: fc.Arbitrary<DeskRules> = fc.record(
  {
    autoAnswer: fc.record(
      { enabled: fc.boolean(), delayMs: fc.constantFrom(0, 2000), duringCalls: fc.boolean() },
      PLAIN,
    ),
    oneCallOnly: fc.boolean(),
    callWhileNotReady: fc.constantFrom('ring', 'reject'),
    dialDuringCall: fc.constantFrom('sendDigits', 'makeCall'),
    notReadyReasonRequired: one(false),
    wrapUp: fc.record(
      {
        limitMs: fc.constantFrom(null, 0, 5000),
        extensionMs: one(3000),
        stateAfter: fc.constantFrom('stay', 'ready'),
      },
      PLAIN,
    ),
    sessionNames: one(DEFAULT_RULES.sessionNames),
    // A pop that finds nothing looks at the rules of that moment: when they change, a stop does make a difference.
    popOccasions: one(OCCASIONS),
  },
  PLAIN,
);

type Weighted = fc.WeightedArbitrary<Deed>;
const often = (weight: number, arbitrary: fc.Arbitrary<Deed>): Weighted => ({ weight, arbitrary });

/** What people and phone systems do. */
const LIFE: Weighted[] = [
  often(
    5,
    fc.record({ does: one('callsIn' as const), phone, script: fc.constantFrom(...SCRIPT_NAMES) }),
  ),
  often(1, fc.record({ does: one('ringsElsewhere' as const), phone, talks: fc.boolean() })),
  often(
    8,
    fc.record({ does: one('othersAct' as const), phone, call: nth, act: fc.constantFrom(...ACTS) }),
  ),
  often(1, fc.record({ does: one('switchSetsAgent' as const), state: agentState })),
  often(
    12,
    fc.record({
      does: one('agentAsks' as const),
      call: nth,
      service: fc.nat({ max: 12 }),
      other: nth,
    }),
  ),
  often(
    3,
    fc.record({
      does: one('agentCalls' as const),
      service: fc.constantFrom('makeCall', 'makeCall', 'directedPickup', 'joinCall'),
      number: fc.constantFrom('100', '0199', ''),
    }),
  ),
  often(2, fc.record({ does: one('agentWants' as const), state: agentState })),
  often(
    4,
    fc.record({
      does: fc.constantFrom(
        'wrapsUp',
        'wantsMoreTime',
        'asksForPop',
        'choosesMatch',
        'opensSession',
        'closesSession',
      ),
      which: nth,
    }),
  ),
  often(
    5,
    fc.record({
      does: one('performs' as const),
      count: fc.integer({ min: 1, max: 3 }),
      stops: one('never' as const),
    }),
  ),
  often(1, fc.record({ does: one('rulesChange' as const), rules })),
];

/** Stops of the background and of the browser, in the middle of work as well. */
export const STOPS: Weighted[] = [
  often(
    4,
    fc.record({
      does: one('restarts' as const),
      what: fc.constantFrom('background', 'background', 'browser'),
    }),
  ),
  often(
    2,
    fc.record({
      does: one('performs' as const),
      count: fc.integer({ min: 1, max: 3 }),
      stops: fc.constantFrom('beforeCommit', 'afterCommit'),
    }),
  ),
];

/** Lines that fail, connectors taken out of use, probes answered late. */
export const TROUBLE: Weighted[] = [
  often(
    3,
    fc.record({
      does: one('line' as const),
      phone,
      to: fc.constantFrom<LineState>('down', 'dead', 'refused', 'up', 'up'),
    }),
  ),
  often(
    1,
    fc.record({
      does: one('switchReports' as const),
      phone,
      status: fc.constantFrom('overloaded', 'normal', 'messageLost'),
    }),
  ),
  often(1, fc.record({ does: one('probeAnswer' as const), phone, answered: fc.boolean() })),
  often(2, fc.record({ does: fc.constantFrom('detaches', 'attaches', 'attaches'), phone })),
];

/** After how long a step comes: several fall into the same millisecond. */
const afterMs = fc.constantFrom(0, 0, 1, 40, 1000, 3000, 30_000);

/** How many steps at most: most mistakes need few, some need many. */
export const SHORT = 12;
export const LONG = 60;

/** Random steps. @param fates what may become of events; several times the same is more often */
export function stepsOf(
  maxLength: number,

  fates: readonly Fate[],
  ...more: readonly Weighted[]
): fc.Arbitrary<Step[]> {
  const deed = fc.oneof(...LIFE, ...more);
  const step = fc
    .tuple(deed, afterMs, fc.constantFrom(...fates))
    .map(([what, ms, fate]): Step => ({ ...what, afterMs: ms, fate }));
  return fc.array(step, { minLength: 1, maxLength, size: 'max' });
}
