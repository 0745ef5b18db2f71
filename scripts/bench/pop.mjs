import { cpus, loadavg } from 'node:os';
import { startContestant } from './contestant.mjs';
import { callListener } from './middleware.mjs';
import { watchRequests } from './request-watch.mjs';
import { median, percentile } from './statistics.mjs';

/**
 * How long from middleware's request to the CRM tab's navigation: for Offhook, and for an extension that only
 * moves the tab. They take turns, pop by pop, so that both meet the same load on the machine.
 *
 * @typedef {import('./contestant.mjs').Contestant} Contestant
 * @typedef {ReturnType<typeof watchRequests>} RequestWatch
 */

const WARM_UPS = 5;
const RUNS = 50;
const POP_TIMEOUT_MS = 15_000;
/** The page and the extension have done all they do about one call before the next comes. */
const QUIET_MS = 150;

/** In turns, so that each pop moves the tab. */
const CALLERS = [
  { ani: '+12025550143', customerid: '1' },
  { ani: '+12025550178', customerid: '2' },
];

/**
 * Prints the figures; rejects when a pop fails.
 *
 * @param {import('../browsers/find.mjs').InstalledBrowser} browser
 */
export async function benchPop(browser) {
  console.log(`Starting ${browser.name} ${browser.version} twice …`);
  const watch = watchRequests();
  /** @type {Contestant[]} */
  const started = [];
  try {
    const floor = await startContestant('floor', browser);
    started.push(floor);
    const offhook = await startContestant('offhook', browser);
    started.push(offhook);
    console.log(`Measuring ${RUNS} pops of each, in turns …`);
    const times = await measure(floor, offhook, watch);
    print(`${browser.name} ${browser.version}`, times);
  } finally {
    for (const contestant of started) await contestant.close();
    watch.stop();
  }
}

/**
 * @param {Contestant} floor
 * @param {Contestant} offhook
 * @param {RequestWatch} watch
 */
async function measure(floor, offhook, watch) {
  /** @type {{ floor: number[], offhook: number[] }} ms each */
  const times = { floor: [], offhook: [] };
  /** @type {['floor' | 'offhook', Contestant][]} */
  const inTurn = [
    ['floor', floor],
    ['offhook', offhook],
  ];
  for (let run = -WARM_UPS; run < RUNS; run += 1) {
    for (const [name, contestant] of inTurn) {
      const time = await timePop(contestant, run, watch).catch((error) => {
        throw new Error(`${name}, pop ${run + WARM_UPS + 1}: ${error.message}`);
      });
      if (run >= 0) times[name].push(time);
    }
    inTurn.reverse();
  }
  return times;
}

/**
 * One call that rings, pops and ends, so that nothing piles up.
 *
 * @param {Contestant} contestant
 * @param {number} run
 * @param {RequestWatch} watch
 * @returns {Promise<number>} ms
 */
async function timePop({ listenerUrl, crmOrigin }, run, watch) {
  const caller = CALLERS[Math.abs(run) % CALLERS.length];
  if (!caller) throw new Error('There are no callers.');
  const callid = `bench-${run}`;
  const arrival = watch.nextNavigation(
    `${crmOrigin}/contacts/${caller.customerid}`,
    POP_TIMEOUT_MS,
  );
  const startedAt = performance.now();
  const [arrivedAt] = await Promise.all([arrival, report(listenerUrl, { ...caller, callid })]);
  await report(listenerUrl, { callid, event: 'ended' });
  await watch.untilQuiet(QUIET_MS);
  return arrivedAt - startedAt;
}

/**
 * @param {string} listenerUrl
 * @param {Record<string, string>} parameters
 */
async function report(listenerUrl, parameters) {
  const status = await callListener(listenerUrl, parameters);
  if (status !== 200) throw new Error(`The listener answered ${status || 'nothing'}.`);
}

/**
 * @param {string} browserName
 * @param {{ floor: number[], offhook: number[] }} times
 */
function print(browserName, { floor, offhook }) {
  const ratio = median(offhook) / median(floor);
  const load = loadavg()[0]?.toFixed(1);
  console.log(`
From the listener's request to the CRM tab's navigation
${browserName}, ${RUNS} pops each, load ${load} on ${cpus().length} cores

            median       p95
floor    ${inMs(median(floor))} ${inMs(percentile(floor, 95))}
Offhook  ${inMs(median(offhook))} ${inMs(percentile(offhook, 95))}
ratio    ${ratio.toFixed(2).padStart(7)}`);
}

/** @param {number} ms */
function inMs(ms) {
  return `${ms.toFixed(1)} ms`.padStart(10);
}
