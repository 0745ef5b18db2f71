/** With its jitter the first try comes after 1 to 1.9 s, every one after the fifth after 16 to 30 s. */
const FIRST_MS = 1_429;
const LONGEST_MS = 23_076;

/**
 * How long to wait before the next attempt: twice as long each time, ± 30 %, because after an outage thousands of
 * agents come back at once.
 * @param attempts failed attempts so far, at least one
 * @param chance evenly from 0 to 1
 * @returns milliseconds, 1,000 to 30,000
 */
export function backOffMs(attempts: number, chance: number): number {
  const base = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1));
  return Math.round(base * (0.7 + 0.6 * chance));
}
