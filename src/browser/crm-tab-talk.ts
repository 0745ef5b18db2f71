import browser from 'webextension-polyfill';
import type { CrmRequest, CrmResponse } from '../screen-pop/crm';
import {
  isCrmResponse,
  isPageState,
  type PageQuestion,
  type PageState,
} from '../screen-pop/page/messages';
import { addUpFrames, type TabState } from '../screen-pop/page/tab-state';

/** A tab that takes longer to answer is too busy to say whether something is typed into it: another one is taken. */
const PATIENCE_MS = 1000;
/** A tab that takes longer is not asked to search. */
const SEARCH_PATIENCE_MS = 300;
/** An application may draw the new page before it answers; after PATIENCE_MS it does not set out any more. */
const UNDER_WAY_MS = 3000;
/** Between two pages there is nobody to answer for a moment. */
const AGAIN_MS = 25;

/** Instead of an answer: our script is not there. */
const NOBODY = Symbol('nobody');

const sleep = (ms: number) => new Promise<undefined>((resolve) => setTimeout(resolve, ms));

/** How things are in all frames of a tab. */
export async function askState(tabId: number): Promise<TabState> {
  const [top, others] = await Promise.all([
    askTop(tabId, { crmTab: 'state' }, PATIENCE_MS),
    otherFrames(tabId),
  ]);
  return addUpFrames(isPageState(top) ? top : undefined, await askFrames(tabId, others));
}

export interface Move {
  readonly address: string;
  readonly way: 'address' | 'link' | 'load';
  /** Epoch ms: only if nobody has touched the tab since. */
  readonly since?: number;
}

/** @returns false: the tab has stayed where it is, as somebody has typed there, or it is gone */
export async function lead(tabId: number, move: Move): Promise<boolean> {
  const others = await otherFrames(tabId);
  if (others.length > 0) {
    const [top, ...states] = await askFrames(tabId, [0, ...others]);
    const { draft, touchedAt } = addUpFrames(top, states);
    if (draft !== 'clean' || touchedAt > (move.since ?? Infinity)) return false;
  }
  // The top frame looks once more by itself at the moment at which it goes.
  const until = Date.now() + PATIENCE_MS;
  const went = await askTop(tabId, { crmTab: 'go', ...move, until }, UNDER_WAY_MS);
  return went === true;
}

/** @returns undefined: nobody answers there */
export async function askPageToFetch(
  tabId: number,
  request: CrmRequest,
  timeoutMs: number,
): Promise<CrmResponse | undefined> {
  if (!(await askFrame(tabId, 0, SEARCH_PATIENCE_MS))) return undefined;
  const question: PageQuestion = { crmTab: 'fetch', request, timeoutMs };
  const answer = await ask(tabId, 0, question, timeoutMs + PATIENCE_MS);
  return isCrmResponse(answer) ? answer : undefined;
}

/** Asks the page itself; while it is on its way from one document to the next, until the next one is there. */
async function askTop(tabId: number, question: PageQuestion, patienceMs: number): Promise<unknown> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask(tabId, 0, question, patienceMs);
    if (answer !== NOBODY || Date.now() > until) return answer;
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (tab?.status !== 'loading') return NOBODY;
    await sleep(AGAIN_MS);
  }
}

const askFrames = (tabId: number, frameIds: readonly number[]) =>
  Promise.all(frameIds.map((frameId) => askFrame(tabId, frameId)));

async function askFrame(
  tabId: number,
  frameId: number,
  patienceMs = PATIENCE_MS,
): Promise<PageState | undefined> {
  const answer = await ask(tabId, frameId, { crmTab: 'state' }, patienceMs);
  return isPageState(answer) ? answer : undefined;
}

/** @returns undefined: no answer in time */
function ask(
  tabId: number,
  frameId: number,
  question: PageQuestion,
  patienceMs: number,
): Promise<unknown> {
  const answer = browser.tabs.sendMessage(tabId, question, { frameId }).catch(() => NOBODY);
  return Promise.race([answer, sleep(patienceMs)]);
}

/** The frames within the page; those of extensions, such as Offhook's own toast, are no part of it. */
async function otherFrames(tabId: number): Promise<number[]> {
  // Rejects for a tab that is gone.
  const frames = await browser.webNavigation.getAllFrames({ tabId }).catch(() => []);
  return (frames ?? [])
    .filter(({ frameId, url }) => frameId !== 0 && !/^[a-z]+-extension:/.test(url))
    .map(({ frameId }) => frameId);
}
