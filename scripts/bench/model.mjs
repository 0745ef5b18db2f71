import { cpus, loadavg } from 'node:os';
import { runnerImport } from 'vite';
import { callThatEnds, callThatStays, newsOf } from './model-calls.mjs';
import { median } from './statistics.mjs';

/**
 * What one event costs in the desk's reducer, and how big its stored state is, with few and with many live calls,
 * and after many past ones. All take turns, round by round, so that they meet the same load on the machine.
 *
 * @typedef {import('../../src/desktop/state').DesktopState} DesktopState
 * @typedef {import('../../src/desktop/apply-input').Input} Input
 * @typedef {(state: DesktopState, inputs: readonly Input[]) => DesktopState} ApplyAll
 *
 * @typedef {object} Contestant
 * @property {number} live  calls
 * @property {number} past  calls
 * @property {DesktopState} state  which no round changes: each begins with it
 * @property {number[]} times  ms for one event, one for each round
 */

const PAST_CALLS = 10_000;
/** Live and past calls of each contestant. The last two differ in their past only. */
const SIZES = [
  [1, 0],
  [1_000, 0],
  [10, 0],
  [10, PAST_CALLS],
];
const WARM_UPS = 5;
const ROUNDS = 40;
const ROUND_MS = 30;
/** Live calls that have news in one round; with them one call comes and goes. */
const TALKATIVE = 10;

/** Prints the figures. */
export async function benchModel() {
  const applyAll = await loadReducer();
  const empty = await loadInitialState();
  console.log(`Preparing ${PAST_CALLS} past calls …`);
  const contestants = SIZES.map(([live = 0, past = 0]) => ({
    live,
    past,
    state: prepare(applyAll, empty, live, past),
    times: /** @type {number[]} */ ([]),
  }));
  console.log(`Measuring ${ROUNDS} rounds of each, in turns …`);
  for (let round = -WARM_UPS; round < ROUNDS; round += 1) {
    for (const contestant of contestants) {
      const time = timeEvent(applyAll, contestant);
      if (round >= 0) contestant.times.push(time);
    }
    contestants.reverse();
  }
  print(contestants.toSorted((one, other) => one.past - other.past || one.live - other.live));
}

/** The product's own, from its source. @returns {Promise<ApplyAll>} */
async function loadReducer() {
  /** @type {{ module: typeof import('../../src/desktop/apply-input') }} */
  const { module } = await runnerImport('/src/desktop/apply-input.ts', { configFile: false });
  return (state, inputs) =>
    inputs.reduce((now, input) => module.applyInput(now, input).state, state);
}

/** @returns {Promise<DesktopState>} */
async function loadInitialState() {
  /** @type {{ module: typeof import('../../src/desktop/state') }} */
  const { module } = await runnerImport('/src/desktop/state.ts', { configFile: false });
  return module.initialState(0);
}

/**
 * @param {ApplyAll} applyAll
 * @param {DesktopState} empty
 * @param {number} live
 * @param {number} past
 */
function prepare(applyAll, empty, live, past) {
  const over = range(past).flatMap((nth) => callThatEnds(`past-${nth}`, nth));
  const begun = range(live).flatMap((nth) => callThatStays(`live-${nth}`, past + nth));
  const state = applyAll(applyAll(empty, over), begun);
  if (state.calls.length !== live || state.wrapUps.length + state.outbox.length > 0) {
    throw new Error(`The desk has ${state.calls.length} calls instead of ${live}.`);
  }
  return state;
}

/**
 * @param {ApplyAll} applyAll
 * @param {Contestant} contestant
 * @returns {number} ms
 */
function timeEvent(applyAll, { live, past, state }) {
  const at = past + live;
  const talkative = range(Math.min(live, TALKATIVE)).map((nth) =>
    Math.floor((nth * live) / TALKATIVE),
  );
  const inputs = [
    ...talkative.flatMap((nth) => newsOf(`live-${nth}`, at)),
    ...callThatEnds('passing', at),
  ];
  const startedAt = performance.now();
  let events = 0;
  let elapsed = 0;
  while (elapsed < ROUND_MS) {
    applyAll(state, inputs);
    events += inputs.length;
    elapsed = performance.now() - startedAt;
  }
  return elapsed / events;
}

/** @param {readonly Contestant[]} contestants */
function print(contestants) {
  const load = loadavg()[0]?.toFixed(1);
  console.log(`
Through the reducer, one event after the other
Node ${process.versions.node}, median of ${ROUNDS} rounds each, load ${load} on ${cpus().length} cores

live calls   past calls   events/s    stored state`);
  for (const { live, past, state, times } of contestants) {
    const perSecond = Math.round(1000 / median(times));
    const bytes = Buffer.byteLength(JSON.stringify(state));
    console.log(
      `${grouped(live).padStart(10)}${grouped(past).padStart(13)}${grouped(perSecond).padStart(11)}${inKilobytes(bytes)}`,
    );
  }
  console.log(
    `ratio of the cost per event, ${grouped(PAST_CALLS)} past calls to none: ${ratioOf(contestants).toFixed(2)}`,
  );
}

/**
 * With a past to without, each round for itself: the two come one right after the other.
 *
 * @param {readonly Contestant[]} contestants
 */
function ratioOf(contestants) {
  const veteran = contestants.find(({ past }) => past > 0);
  const novice = contestants.find(({ live, past }) => live === veteran?.live && past === 0);
  const ratios = veteran?.times.map((time, round) => time / (novice?.times[round] ?? Number.NaN));
  return median(ratios ?? []);
}

/** @param {number} bytes */
const inKilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(16);

/** @param {number} value */
const grouped = (value) => value.toLocaleString('en-US');

/** @param {number} length */
const range = (length) => Array.from({ length }, (_, nth) => nth);
