import { cpus, loadavg } from 'node:os';
import { startContestant } from './contestant.mjs';
import { callListener } from './middleware.mjs';
import { watchRequests } from './request-watch.mjs';
import { median, percentile } from './statistics.mjs';

/**
 * How long from middleware's request to the record in the CRM tab, with few and many CRM tabs open: for Offhook, and
 * for an extension that only moves the tab in front. They take turns, pop by pop, so that both meet the same load on
 * the machine.
 *
 * @typedef {import('./contestant.mjs').Contestant} Contestant
 * @typedef {ReturnType<typeof watchRequests>} RequestWatch
 * @typedef {{ navigation: number[], visible: number[] }} Times ms from the request on
 * @typedef {{ tabs: number, floor: Times, offhook: Times }} Round
 */

/** How many CRM tabs are open. */
const TAB_COUNTS = [1, 10, 100];
const WARM_UPS = 5;
const RUNS = 40;
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
    /** @type {Round[]} */
    const rounds = [];
    for (const tabs of TAB_COUNTS) {
      console.log(`Measuring ${RUNS} pops of each, in turns, with ${tabs} CRM tabs …`);
      for (const contestant of started) await contestant.openCrmTabs(tabs);
      await watch.untilQuiet(QUIET_MS);
      rounds.push({ tabs, ...(await measure(floor, offhook, watch)) });
    }
    print(`${browser.name} ${browser.version}`, rounds);
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
  const times = {
    floor: /** @type {Times} */ ({ navigation: [], visible: [] }),
    offhook: /** @type {Times} */ ({ navigation: [], visible: [] }),
  };
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
      if (run < 0) continue;
      times[name].navigation.push(time.navigation);
      times[name].visible.push(time.visible);
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
 */
async function timePop({ listenerUrl, crmOrigin }, run, watch) {
  const caller = CALLERS[(run + WARM_UPS) % CALLERS.length];
  if (!caller) throw new Error('There are no callers.');
  const callid = `bench-${run}`;
  const record = watch.nextRecord(`${crmOrigin}/contacts/${caller.customerid}`, POP_TIMEOUT_MS);
  const startedAt = performance.now();
  const [{ askedAt, shownAt }] = await Promise.all([
    record,
    report(listenerUrl, { ...caller, callid }),
  ]);
  await report(listenerUrl, { callid, event: 'ended' });
  await watch.untilQuiet(QUIET_MS);
  return { navigation: askedAt - startedAt, visible: shownAt - startedAt };
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
 * @param {readonly Round[]} rounds
 */
function print(browserName, rounds) {
  const load = loadavg()[0]?.toFixed(1);
  console.log(`\n${browserName}, ${RUNS} pops each, load ${load} on ${cpus().length} cores`);
  printTable('From the request to the first request for the record', rounds, 'navigation');
  printTable('From the request to the record on the screen', rounds, 'visible');
}

/**
 * @param {string} title
 * @param {readonly Round[]} rounds
 * @param {keyof Times} what
 */
function printTable(title, rounds, what) {
  console.log(`\n${title} (ms: median, p95)`);
  console.log('CRM tabs      floor                 Offhook               ratio');
  for (const { tabs, floor, offhook } of rounds) {
    const ratio = median(offhook[what]) / median(floor[what]);
    const cells = [floor, offhook].map((times) => inMs(times[what]).padEnd(22));
    console.log(`${String(tabs).padEnd(14)}${cells.join('')}${ratio.toFixed(2)}`);
  }
  const [least, most] = [rounds.at(0), rounds.at(-1)];
  if (!least || !most) return;
  const growth = median(most.offhook[what]) / median(least.offhook[what]);
  const times = `${growth.toFixed(2)} times`;
  console.log(`Offhook with ${most.tabs} tabs: ${times} as long as with ${least.tabs}`);
}

/** @param {readonly number[]} times */
const inMs = (times) => `${median(times).toFixed(1)}, ${percentile(times, 95).toFixed(1)}`;
