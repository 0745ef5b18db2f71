import type { CrmPage } from './crm';
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
  const usable = inOrderOfUse(open).filter(
    (tab) => !tab.incognito && (pageFor(wish, tab) ?? 'other') !== 'other',
  );
  const [latest] = usable;
  const ofSamePerson = usable.filter(({ container }) => container === latest?.container);
  if (wish.window === 'existing') {
    const candidates = ofSamePerson.filter((tab) => tab.targetTab === wish.targetTab);
    // With a name only the tab of that name counts; without one, a named tab will do if it is there already.
    const maybeThere = wish.targetTab === undefined ? ofSamePerson : candidates;
    const there = maybeThere.find((tab) => shows(wish, tab));
    if (there) return { kind: 'front', tabId: there.tabId, tab: 'alreadyThere' };
    const free = candidates.find((tab) => draftOf(tab) !== 'dirty' && draftOf(tab) !== 'unknown');
    if (free && draftOf(free) === undefined) return { kind: 'ask', tabId: free.tabId };
    if (free) {
      const tab = free === candidates[0] ? 'reused' : 'reusedForDraft';
      return { kind: 'lead', tabId: free.tabId, tab };
    }
    if (candidates.length > 0)
      return { kind: 'create', tab: 'openedForDraft', ...placeFor(open, latest) };
  }
  return { kind: 'create', tab: 'opened', ...placeFor(open, latest) };
}

/** What a tab is to the wish. Undefined: not of its CRM. */
function pageFor(wish: TabWish, tab: OpenTab): CrmPage | undefined {
  const url = whereTo(tab);
  const address = new URL(wish.address);
  if (url === undefined) return undefined;
  const isOfCrm = wish.crm.recognise(address) !== undefined;
  const page = wish.crm.recognise(url);
  // A web address that the settings allow: its own site's tabs, and by its name a tab that shows the CRM.
  if (!isOfCrm && url.origin === address.origin) return 'page';
  if (!isOfCrm && (wish.targetTab === undefined || tab.targetTab !== wish.targetTab))
    return undefined;
  if (page === 'signIn') return isHome(wish, address) ? 'page' : 'other';
  return page;
}

function isHome({ crm }: TabWish, address: URL): boolean {
  const home = crm.address({ kind: 'home' });
  return home !== undefined && crm.isSame(new URL(home), address);
}

function shows({ crm, address, load }: TabWish, tab: OpenTab): boolean {
  const url = whereTo(tab);
  if (load) return url !== undefined && crm.recognise(url) === 'signIn';
  return url !== undefined && (url.href === address || crm.isSame(url, new URL(address)));
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
