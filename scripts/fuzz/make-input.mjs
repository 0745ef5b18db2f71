import { makeNonsense, mutateText } from './mutate-text.mjs';
import { createRandom } from './random.mjs';

/** @typedef {import('./random.mjs').Random} Random */

/** One input of so many is made large, UTF-16 code units. */
const LARGE_SHARE = 1 / 4000;
const LARGE_LENGTH = 200_000;

/**
 * @param {number} seed the same one makes the same input
 * @param {readonly string[]} seeds of which to make it
 * @returns {Uint8Array | string}
 */
export function makeInput(seed, seeds) {
  const random = createRandom(seed);
  const text = makeText(random, seeds);
  if (random.happens(0.2)) return text;
  const bytes = encode(text, random);
  return random.happens(0.15) ? mutateBytes(bytes, random) : bytes;
}

/** @param {Random} random @param {readonly string[]} seeds */
function makeText(random, seeds) {
  if (random.happens(0.05)) return makeNonsense(random);
  let text = random.pick(seeds);
  // Few more often than many: what is spoilt in many places is refused at the first.
  for (let rounds = random.below(1 + random.below(7)); rounds > 0; rounds--)
    text = mutateText(text, random, seeds);
  if (!random.happens(LARGE_SHARE)) return text;
  const at = random.below(text.length + 1);
  const piece = text.slice(at, at + 1 + random.below(60)) || '<';
  return text.slice(0, at) + piece.repeat(Math.ceil(LARGE_LENGTH / piece.length)) + text.slice(at);
}

/** @param {string} text @param {Random} random @returns {Uint8Array} */
function encode(text, random) {
  const kind = random.below(20);
  if (kind === 0) return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (kind === 1) return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  if (kind === 2) return Buffer.from(text, 'utf16le');
  if (kind === 3) return Buffer.from(text, 'latin1');
  if (kind === 4) return Buffer.from(`\ufeff${text}`, 'utf8');
  return Buffer.from(text, 'utf8');
}

/** @param {Uint8Array} bytes @param {Random} random @returns {Uint8Array} */
function mutateBytes(bytes, random) {
  const changed = Uint8Array.from(bytes);
  for (let rounds = 1 + random.below(4); rounds > 0 && changed.length > 0; rounds--) {
    const at = random.below(changed.length);
    changed[at] = random.happens(0.5)
      ? random.below(256)
      : (changed[at] ?? 0) ^ (1 << random.below(8));
  }
  if (random.happens(0.8)) return changed;
  const start = random.below(changed.length + 1);
  return random.happens(0.5) ? changed.slice(0, start) : changed.slice(start);
}
