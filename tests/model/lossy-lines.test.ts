import { test } from 'vitest';
import type { Fate } from './deeds';
import { forAll } from './for-all';
import { NO_GHOSTS } from './invariants';
import { SHORT, STOPS, stepsOf, TROUBLE } from './steps';
import { createWorld } from './world';

const FATES: readonly Fate[] = [
  'arrive',
  'arrive',
  'arriveTwice',
  'arriveAgain',
  'arriveReversed',
  'comeLate',
  'getLost',
];

test('whatever the lines do to events, each resync makes the picture true again', () => {
  const everything = stepsOf(SHORT, FATES, ...STOPS, ...TROUBLE);
  forAll('lines that fail', 20_000, everything, (steps) => {
    const world = createWorld();
    for (const step of steps) world.play(step);
    world.recover();
    world.expectTrue();
  });
});

test('what was said before a resync and is heard after it is put right by the next one', () => {
  forAll('events after the resync', 5_000, stepsOf(SHORT, FATES, ...TROUBLE), (steps) => {
    const world = createWorld();
    // A moment between any two: what happens in the same one has no order.
    for (const step of steps) world.play({ ...step, afterMs: step.afterMs + 1 });
    world.recover();
    world.hearTheRest();
    world.recover();
    world.expectTrue();
  });
});

test('an event that is repeated after the end of its call brings no ghost', () => {
  const repeating = stepsOf(SHORT, ['arrive', 'comeAgainLate']);
  forAll('events repeated late', 5_000, repeating, (steps) => {
    const world = createWorld();
    for (const step of steps) {
      world.play({ ...step, afterMs: step.afterMs + 1 });
      world.expectBeside(NO_GHOSTS);
    }
  });
});
