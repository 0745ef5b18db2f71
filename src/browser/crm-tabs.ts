import type { CallId } from '../cti/ids';
import type { PopTab } from '../cti/pop-outcome';
import { chooseTab, type Draft, type TabChoice } from '../screen-pop/choose-tab';
import type { Crm } from '../screen-pop/crm';
import type { CrmTabs, TabWish } from '../screen-pop/tabs';
import { createCrmTabMemory } from './crm-tab-memory';
import {
  bringForward,
  bringTabForward,
  keepTab,
  leadTab,
  type Moved,
  makeTab,
} from './crm-tab-moves';
import { takeBack } from './crm-tab-return';
import { findFocusedWindow, findTab, type Survey, surveyTabs } from './crm-tab-survey';
import { askState } from './crm-tab-talk';

/** So long it is found out which tab is free; those that are left then are not asked any more. */
const LOOKING_MS = 2000;
/** So long it holds what was seen of the tabs. */
const FRESH_MS = 1000;

type Decided = Exclude<TabChoice, { kind: 'ask' }>;

interface Look {
  readonly choice: Decided;
  readonly survey: Survey;
  /** Epoch ms. */
  readonly at: number;
  /** How many pops had been shown before. */
  readonly shows: number;
}

/**
 * The CRMs' tabs. Needs the host permission of a CRM's origin: without it the browser does not say which tabs show it,
 * and every pop makes a new one.
 * @param crms those of the settings
 */
export function createCrmTabs(crms: () => readonly Crm[]): CrmTabs {
  const memory = createCrmTabMemory();
  /** Tabs that were made for a pop, until they have got there. */
  const arriving = new Map<number, string>();
  let shows = 0;
  /** One tab moves at a time, so that two pops do not make two tabs where one will do. */
  let turn: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work);
    turn = result.catch(() => {});
    return result;
  }

  /** @param refused what is known of tabs already, as they turned out not to be free */
  async function look(wish: TabWish, refused: ReadonlyMap<number, Draft>): Promise<Look> {
    const at = Date.now();
    const showsBefore = shows;
    const made = new Map(arriving);
    const [survey, names] = await Promise.all([
      surveyTabs(wish, made),
      memory.namesOf(wish.crm.crmId),
    ]);
    for (const tabId of made.keys()) if (hasArrived(tabId, survey)) arriving.delete(tabId);
    const drafts = new Map(refused);
    for (;;) {
      const tabs = survey.tabs.map((tab) => {
        const { tabId } = tab;
        return { ...tab, draft: drafts.get(tabId), targetTab: names.get(tabId) };
      });
      const choice = chooseTab(wish, { ...survey, tabs });
      if (choice.kind !== 'ask') return { choice, survey, at, shows: showsBefore };
      const isLate = Date.now() - at > LOOKING_MS;
      drafts.set(choice.tabId, isLate ? 'unknown' : (await askState(choice.tabId)).draft);
    }
  }

  async function show(wish: TabWish, chosen: Look): Promise<PopTab> {
    const isStale = chosen.shows !== shows || Date.now() - chosen.at > FRESH_MS;
    const refused = new Map<number, Draft>();
    let latest = isStale ? await look(wish, refused) : chosen;
    let moved = await perform(wish, latest);
    while (!moved) {
      // Every round has one tab less to choose from, and a new one is always to be had.
      if (latest.choice.kind !== 'create') refused.set(latest.choice.tabId, 'dirty');
      latest = await look(wish, refused);
      moved = await perform(wish, latest);
    }
    shows += 1;
    const { callId, crm, address, targetTab } = wish;
    const { tabId, isMade, before, inFront } = moved;
    await memory.remember(
      { callId, crmId: crm.crmId, tabId, address, before, isMade, inFront, at: Date.now() },
      targetTab,
    );
    return latest.choice.tab;
  }

  /** @returns undefined: the tab is not free any more, or gone */
  async function perform(wish: TabWish, { choice, survey }: Look): Promise<Moved | undefined> {
    const moved = await moveOrMake(wish, choice, survey);
    if (!moved) return undefined;
    if (moved.isMade) arriving.set(moved.tabId, wish.address);
    try {
      await bringForward(moved, wish, survey.focusedWindow);
    } catch {
      // Closed meanwhile; or a tab is being dragged, when the browser moves none.
      if (!moved.isMade && !(await findTab(moved.tabId))) return undefined;
    }
    return moved;
  }

  return {
    async choose(wish) {
      const chosen = await look(wish, new Map());
      return { show: () => inTurn(() => show(wish, chosen)) };
    },
    bringToFront: (targetTab, raise) =>
      inTurn(async () => {
        for (const tabId of await memory.tabsNamed(targetTab)) {
          const tab = await findTab(tabId);
          if (tab) return bringTabForward(tabId, tab.windowId, raise, await findFocusedWindow());
        }
      }),
    withdraw: (callId: CallId) =>
      inTurn(async () => {
        for (const shown of await memory.takeShown(callId)) {
          const crm = crms().find(({ crmId }) => crmId === shown.crmId);
          if (crm) await takeBack(shown, crm);
        }
      }),
  };
}

async function moveOrMake(
  wish: TabWish,
  choice: Decided,
  { tabs }: Survey,
): Promise<Moved | undefined> {
  if (choice.kind === 'create') return makeTab(wish, choice);
  const tab = tabs.find(({ tabId }) => tabId === choice.tabId);
  if (!tab) return undefined;
  return choice.kind === 'lead' ? leadTab(wish, tab) : keepTab(wish, tab);
}

function hasArrived(tabId: number, { tabs }: Survey): boolean {
  return tabs.find((tab) => tab.tabId === tabId)?.url !== '';
}
