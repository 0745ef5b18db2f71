import { expect, test } from 'vitest';
import type { DesktopState } from '../../src/desktop/state';
import type { Step } from './deeds';
import { forAll } from './for-all';
import { SHORT, STOPS, stepsOf } from './steps';
import { createWorld } from './world';

/** The same, but the background is never stopped. */
function withoutStops(step: Step): Step[] {
  if (step.does === 'restarts') return [{ ...step, does: 'performs', count: 0, stops: 'never' }];
  return step.does === 'performs' ? [{ ...step, stops: 'never' }] : [step];
}

function play(steps: readonly Step[]) {
  // A pop that has nothing to show leaves the matter to the next moment: which one that is, a stop may change.
  const world = createWorld(() => false);
  for (const step of steps) world.play(step);
  world.recover();
  return world.desk;
}

/** A restart makes the lines again. */
function lasting({ links: _, ...rest }: DesktopState) {
  return rest;
}

/**
 * Where nothing lives a browser forgets since when and why the agent is as they are, and which ids are spent; what
 * a pop came to is not known when the background was stopped while it was shown. Stopped before it had answered a call
 * by itself, the desk answers it later.
 */
function kept(state: DesktopState): unknown {
  const { ended: _, pops: __, agent, ...rest } = lasting(state);
  // What was cut off is done at the next start, later than what came after it.
  const ledger = rest.ledger.toSorted();
  const withoutAnswerTimes = (key: string, value: unknown) =>
    key === 'establishedAt' ? undefined : value;
  return JSON.parse(JSON.stringify({ ...rest, ledger, agent: agent.state }, withoutAnswerTimes));
}

/** A pop that a stop has kept from being shown needs no taking back. */
function decided(desk: ReturnType<typeof play>): readonly string[] {
  const effects = desk.decided().filter(({ kind }) => kind !== 'withdrawPop');
  return effects.map(({ key }) => key).toSorted();
}

test('a desk that was stopped ends as one that never was, and has done the same things', () => {
  const everything = stepsOf(SHORT, ['arrive', 'arriveTwice'], ...STOPS, ...STOPS);
  forAll('with and without stops', 2_000, everything, (steps) => {
    const stopped = play(steps);
    const never = play(steps.flatMap(withoutStops));
    expect(kept(stopped.state())).toEqual(kept(never.state()));
    expect(decided(stopped)).toEqual(decided(never));
  });
});

test('a desk that is stopped after every step ends as one that never was', () => {
  forAll('a stop after every step', 1_000, stepsOf(SHORT, ['arrive']), (steps) => {
    const stop = { does: 'restarts', what: 'background', afterMs: 0, fate: 'arrive' } as const;
    const stopped = play(steps.flatMap((step) => [step, stop]));
    const never = play(steps.flatMap((step) => [step, ...withoutStops(stop)]));
    expect(lasting(stopped.state())).toEqual(lasting(never.state()));
  });
});
