import { test } from 'vitest';
import { describeProduct } from '../support/product/describe-product';
import { findScenario } from '../support/story/find-scenario';
import { playWithStops } from '../support/story/play-with-stops';

/** Titles of the conformance suite; each is another way to lose a call. */
const SCENARIOS = [
  'a customer calls, is answered, talks, hangs up, and is written down',
  'answering a second call holds the first',
  'the agent asks a colleague, and hands the customer over',
  'a fourth comes in, and each leaves in turn',
  'the other side hands us over meanwhile: still the same call',
];

/** Ten steps at most, each with a stop; on a busy machine a browser takes seconds to start the background again. */
const TIMEOUT_MS = 240_000;

describeProduct(
  'the background is stopped after every step, and the story goes on',
  (getProduct) => {
    test.each(SCENARIOS)('%s', { timeout: TIMEOUT_MS }, (title) =>
      playWithStops(getProduct(), findScenario(title)),
    );
  },
  { withNativeHost: false, withToast: false },
);
