import type { Crm } from './crm';
import type { TabWish } from './tabs';

/** Whether a tab holds something unsaved. `unknown` (nobody answers there) is treated as `dirty`. */
export type Draft = 'clean' | 'dirty' | 'unknown';

/** What is known of an open tab. */
export interface OpenTab {
  readonly tabId: number;
  readonly windowId: number;
  /** Its place in the window's row of tabs. */
  readonly index: number;
  /** What it shows; empty where nothing has come yet or the browser does not say. */
  readonly url: string;
  /** Where it is on its way to. */
  readonly pendingUrl?: string;
  readonly active: boolean;
  /** Epoch ms. */
  readonly lastAccessed: number;
  /** Put to sleep by the browser: it shows nothing and nobody answers there. */
  readonly discarded: boolean;
  readonly incognito: boolean;
  /** Firefox: the container whose cookies it uses; absent: none. */
  readonly container?: string;
  /** USD's name for it, given by an earlier pop of the same CRM. */
  readonly targetTab?: string | undefined;
  /** Undefined: not asked yet. */
  readonly draft?: Draft | undefined;
}

export interface OpenWindow {
  readonly windowId: number;
  /** Windows of web applications and popups show tabs, but take no new ones. */
  readonly isNormal: boolean;
  readonly incognito: boolean;
}

export interface OpenTabs {
  readonly tabs: readonly OpenTab[];
  readonly windows: readonly OpenWindow[];
  /** The window that had the focus last. */
  readonly windowInUse?: number;
}

export type TabChoice =
  /** Nothing can be said before it is known whether this tab holds a draft. */
  | { readonly kind: 'ask'; readonly tabId: number }
  /** It shows the address already. */
  | { readonly kind: 'front'; readonly tabId: number; readonly tab: 'alreadyThere' }
  | { readonly kind: 'lead'; readonly tabId: number; readonly tab: 'reused' | 'reusedForDraft' }
  | ({ readonly kind: 'create'; readonly tab: 'opened' | 'openedForDraft' } & NewTabPlace);

export interface NewTabPlace {
  /** Absent: a window has to be opened too. */
  readonly windowId?: number;
  /** The CRM's tab of the same window that it opens beside, and whose container it shares. */
  readonly beside?: { readonly tabId: number; readonly index: number };
}

/**
 * The one tab that a pop goes to: of the same CRM, organisation and container, the one used last, in the window in
 * use first. A tab with a draft, or of which that is not known, is brought to the front if it shows the address
 * already, and is led nowhere else. Incognito tabs are never taken: one background serves both kinds of windows, and
 * what belongs in one must not appear in the other.
 */
export function chooseTab(wish: TabWish, open: OpenTabs): TabChoice {
  const goal = toGoal(wish);
  const usable = inOrderOfUse(open).flatMap((tab) => {
    const url = whereTo(tab);
    const isUsable = url !== undefined && !tab.incognito && isPageFor(goal, tab, url);
    return isUsable ? [{ tab, url, draft: draftOf(tab) }] : [];
  });
  const latest = usable[0]?.tab;
  const place = placeFor(open, latest);
  if (wish.window === 'new') return { kind: 'create', tab: 'opened', ...place };

  const ofSamePerson = usable.filter(({ tab }) => tab.container === latest?.container);
  const candidates = ofSamePerson.filter(({ tab }) => tab.targetTab === wish.targetTab);
  // With a name only the tab of that name counts; without one, a named tab will do if it is there already.
  const maybeThere = wish.targetTab === undefined ? ofSamePerson : candidates;
  const there = maybeThere.find(({ url }) => shows(goal, url));
  if (there) return { kind: 'front', tabId: there.tab.tabId, tab: 'alreadyThere' };

  const free = candidates.find(({ draft }) => draft === undefined || draft === 'clean');
  if (!free) {
    return { kind: 'create', tab: candidates.length > 0 ? 'openedForDraft' : 'opened', ...place };
  }
  const { tabId } = free.tab;
  if (free.draft === undefined) return { kind: 'ask', tabId };
  return { kind: 'lead', tabId, tab: free === candidates[0] ? 'reused' : 'reusedForDraft' };
}

/** What a wish says about every tab. */
interface Goal {
  readonly crm: Crm;
  readonly targetTab: string | undefined;
  readonly address: URL;
  /** If not, it is a web address that the settings allow. */
  readonly isOfCrm: boolean;
  readonly isHome: boolean;
  readonly load: boolean;
}

function toGoal({ crm, address: text, targetTab, load }: TabWish): Goal {
  const address = new URL(text);
  const home = crm.address({ kind: 'home' });
  return {
    crm,
    targetTab,
    load: load === true,
    address,
    isOfCrm: crm.recognise(address) !== undefined,
    isHome: home !== undefined && crm.isSame(new URL(home), address),
  };
}

function isPageFor(goal: Goal, { targetTab }: OpenTab, url: URL): boolean {
  const { crm, address, isOfCrm, isHome } = goal;
  if (!isOfCrm) {
    // Its own site's tabs; and by its name one that shows the CRM.
    if (url.origin === address.origin) return true;
    if (goal.targetTab === undefined || targetTab !== goal.targetTab) return false;
  }
  const page = crm.recognise(url);
  return page === 'page' || (page === 'signIn' && isHome);
}

function shows({ crm, address, load }: Goal, url: URL): boolean {
  if (load) return crm.recognise(url) === 'signIn';
  return url.href === address.href || crm.isSame(url, address);
}

/** A tab that is loading counts for what it will show. */
function whereTo({ url, pendingUrl }: OpenTab): URL | undefined {
  const text = pendingUrl || url;
  return /^https?:/.test(text) && URL.canParse(text) ? new URL(text) : undefined;
}

function draftOf(tab: OpenTab): Draft | undefined {
  if (tab.discarded) return 'unknown';
  // Nothing has come yet in which anybody could have typed.
  return tab.url === '' && tab.pendingUrl ? 'clean' : tab.draft;
}

function inOrderOfUse({ tabs, windowInUse }: OpenTabs): OpenTab[] {
  const rank = (tab: OpenTab) => (tab.windowId === windowInUse ? (tab.active ? 2 : 1) : 0);
  return tabs.toSorted(
    (a, b) =>
      rank(b) - rank(a) ||
      b.lastAccessed - a.lastAccessed ||
      Number(b.active) - Number(a.active) ||
      a.tabId - b.tabId,
  );
}

/**
 * In the window in use if that takes tabs, beside the CRM's tab that was used last. A container is passed on from tab
 * to tab within a window, so it decides about the window.
 */
function placeFor({ windows, windowInUse }: OpenTabs, latest: OpenTab | undefined): NewTabPlace {
  const fit = windows.filter(({ isNormal, incognito }) => isNormal && !incognito);
  const withId = (id: number | undefined) => fit.find(({ windowId }) => windowId === id);
  const first = latest?.container === undefined ? windowInUse : latest.windowId;
  const window = withId(first) ?? withId(windowInUse) ?? withId(latest?.windowId) ?? fit[0];
  if (!window) return {};
  const { windowId } = window;
  return latest?.windowId === windowId
    ? { windowId, beside: { tabId: latest.tabId, index: latest.index } }
    : { windowId };
}
