import { test } from 'vitest';
import type { Step } from './deeds';
import { forAll } from './for-all';
import { LONG, SHORT, STOPS, stepsOf } from './steps';
import { createWorld } from './world';

/** After each step the desk's picture is that of the phone systems, and every promise is kept. */
function playTruly(steps: readonly Step[]): void {
  const world = createWorld();
  for (const step of steps) {
    world.play(step);
    world.expectTrue();
  }
  world.recover();
}

test('as long as every event arrives once, the agent sees what is', () => {
  forAll('every event once', 12_000, stepsOf(SHORT, ['arrive']), playTruly);
});

test('also when events arrive twice and the background is stopped', () => {
  const fates = ['arrive', 'arriveTwice'] as const;
  forAll('events twice, stops', 12_000, stepsOf(SHORT, fates, ...STOPS), playTruly);
  forAll('a long day of it', 1_000, stepsOf(LONG, fates, ...STOPS), playTruly);
});
