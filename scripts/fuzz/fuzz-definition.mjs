import { performance } from 'node:perf_hooks';
import { checkDefinition } from './check-definition.mjs';
import { makeInput } from './make-input.mjs';

/** Of the processor’s time, for one input; most take less than one. */
const BOUND_MS = 2000;
/** The least of them counts: one may have had to clear up after others. */
const TRIES = 3;
const PROGRESS_EVERY_MS = 5000;
const MAX_FAULTS = 100;

/**
 * @typedef {object} Fault
 * @property {number} seed makes the input
 * @property {number} size of the input, bytes or code units
 * @property {string} what
 *
 * @typedef {object} Summary
 * @property {number} inputs how many were tried
 * @property {number} usable how many of them made a definition
 * @property {readonly Fault[]} faults the smallest input of each kind
 * @property {{ ms: number, seed: number }} slowest
 * @property {ReadonlySet<string>} codes those of findings that came up
 */

/**
 * Reads as many inputs, of seeds one after another, and looks at what comes of each. Never throws for one of them.
 *
 * @param {{ inputs: number, seed: number, seeds: readonly string[], readers: import('./check-definition.mjs').Readers }} what
 * @param {(summary: Summary) => void} [onProgress] every few seconds
 * @returns {Summary}
 */
export function fuzzDefinition({ inputs, seed, seeds, readers }, onProgress) {
  /** @type {Map<string, Fault>} */
  const faults = new Map();
  /** @type {Set<string>} */
  const codes = new Set();
  const slowest = { ms: 0, seed };
  let usable = 0;
  let done = 0;
  let saidAt = performance.now();
  for (; done < inputs && faults.size < MAX_FAULTS; done++) {
    const own = (seed + done) >>> 0;
    const input = makeInput(own, seeds);
    const { ms, faults: whats, codes: found, isUsable } = tryInput(input, own);
    if (ms > slowest.ms) Object.assign(slowest, { ms, seed: own });
    if (isUsable) usable++;
    for (const code of found) codes.add(code);
    for (const what of whats) {
      const known = faults.get(what);
      if (!known || input.length < known.size)
        faults.set(what, { seed: own, size: input.length, what });
    }
    if (onProgress && performance.now() - saidAt > PROGRESS_EVERY_MS) {
      saidAt = performance.now();
      onProgress(summarise(done + 1));
    }
  }
  return summarise(done);

  /** @param {Uint8Array | string} input @param {number} own */
  function tryInput(input, own) {
    const check = () => checkDefinition(input, readers, own % 8 === 0);
    try {
      const start = performance.now();
      const checked = check();
      let ms = performance.now() - start;
      // Seemingly: the machine may have had other things to do, and asking for the processor's time takes its time.
      const isSlowest = ms > slowest.ms;
      for (let tries = 0; isSlowest && tries < TRIES; tries++)
        ms = Math.min(ms, processorMs(check));
      return ms <= BOUND_MS
        ? { ms, ...checked }
        : { ms, faults: [`takes more than ${BOUND_MS} ms`], codes: [], isUsable: false };
    } catch (error) {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const fault = `throws ${what.split('\n', 2).join(' ')}`;
      return { ms: 0, faults: [fault], codes: [], isUsable: false };
    }
  }

  /** @param {number} tried @returns {Summary} */
  function summarise(tried) {
    return { inputs: tried, usable, faults: [...faults.values()], slowest, codes };
  }
}

/** A busy machine does not make it longer, as it does the time that passes. @param {() => unknown} work */
function processorMs(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
