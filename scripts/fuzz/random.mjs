/**
 * Chance that can be repeated: the same seed gives the same numbers (mulberry32).
 *
 * @typedef {ReturnType<typeof createRandom>} Random
 * @param {number} seed
 */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** @param {number} limit @returns {number} from 0 to below it */
    below: (limit) => Math.floor(next() * limit),
    /** @param {number} share from 0 to 1 */
    happens: (share) => next() < share,
    /** @template Item @param {readonly Item[]} items @returns {Item} */
    pick(items) {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    },
  };
}
