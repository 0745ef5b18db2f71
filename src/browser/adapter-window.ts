import browser from 'webextension-polyfill';
import {
  type AdapterNews,
  type AdapterPage,
  type AdapterPageStage,
  applyAdapterNews,
  CLOSED,
  opening,
} from '../adapter-page/adapter-page';
import type { Adapter, SoftphoneSize } from '../settings/workplace';
import { storedItem } from './stored-item';

/** How Chromium and Firefox (by number: NS_BINDING_ABORTED) say that a page was not waited for any more. */
const ABORTED = /ERR_ABORTED|2152398850/;

interface Frame {
  readonly frameId: number;
  readonly tabId: number;
}

interface AdapterWindowPorts {
  /** Resolves once the settings are loaded. */
  settings(): Promise<{ readonly adapter: Adapter; readonly softphone: SoftphoneSize }>;
  /** Asks for one call of `tick` at that time. */
  wakeAt(at: number | undefined): void;
  onChange(): void;
}

/**
 * The window with the phone system's own softphone page, as large as the call center says. That it has come up is
 * known from the browser alone: the page has loaded, whatever it shows.
 */
export function createAdapterWindow({ settings, wakeAt, onChange }: AdapterWindowPorts) {
  const stored = storedItem<AdapterPage>(
    'session',
    'adapterPage',
    (value) => value as AdapterPage,
    () => CLOSED,
  );
  let page: AdapterPage = CLOSED;
  let turn: Promise<unknown> = stored.load().then((loaded) => {
    page = loaded;
    listen();
  });
  const inTurn = (act: () => Promise<void>) => {
    turn = turn.then(act).catch((error: unknown) => console.error('the adapter page:', error));
    return turn.then(() => undefined);
  };

  async function take(next: AdapterPage): Promise<void> {
    if (next === page) return;
    page = next;
    listen();
    await stored.save(page);
    wakeAt(page.stage === 'opening' ? page.until : undefined);
    onChange();
  }

  const hear = (news: AdapterNews) =>
    inTurn(async () => {
      const { adapter } = await settings();
      const step = applyAdapterNews(page, news, adapter, Date.now());
      await take(step.page);
      if (step.goTo !== undefined) await browser.tabs.update(news.tabId, { url: step.goTo });
    });

  async function open(): Promise<void> {
    const { adapter, softphone } = await settings();
    if (adapter.url === '') return;
    const { width, height } = softphone;
    const window = await browser.windows.create({ type: 'popup', url: adapter.url, width, height });
    const tabId = window.tabs?.[0]?.id;
    if (tabId !== undefined) await take(opening(adapter, tabId, Date.now()));
  }

  async function show(tabId: number): Promise<void> {
    const tab = await tabOf(tabId);
    if (tab?.windowId === undefined) return open();
    await browser.windows.update(tab.windowId, { focused: true });
    // One that has failed is tried once more from the start.
    if (page.stage === 'failed') await lead(tabId);
  }

  /** From the start, in a tab that is there. */
  async function lead(tabId: number): Promise<void> {
    const { adapter } = await settings();
    if (adapter.url === '') return take(CLOSED);
    await take(opening(adapter, tabId, Date.now()));
    await browser.tabs.update(tabId, { url: adapter.url });
  }

  const openOrLead = async (isOther: boolean) => {
    if (page.stage === 'closed' || !(await tabOf(page.tabId))) return open();
    // There may be a call in one that is open.
    if (isOther && page.stage !== 'open') await lead(page.tabId);
  };

  // Heard only while it opens: every page of every tab would start a stopped background.
  const onLoaded = ({ frameId, tabId, url }: Frame & { url: string }) => {
    // Firefox's own page that says what failed is a page too.
    const kind = /^https?:/.test(url) ? 'loaded' : 'failed';
    if (frameId === 0) void hear({ kind, tabId });
  };
  const onFailed = ({ frameId, tabId, error }: Frame & { error?: string }) => {
    // Led elsewhere, by the page or by us.
    if (frameId === 0 && !ABORTED.test(error ?? '')) void hear({ kind: 'failed', tabId });
  };
  function listen(): void {
    const { onDOMContentLoaded, onErrorOccurred } = browser.webNavigation;
    const isHeard = onDOMContentLoaded.hasListener(onLoaded);
    if (isHeard === (page.stage === 'opening')) return;
    const change = isHeard ? 'removeListener' : 'addListener';
    onDOMContentLoaded[change](onLoaded);
    onErrorOccurred[change](onFailed);
  }

  browser.runtime.onStartup.addListener(() => void inTurn(() => openOrLead(false)));

  return {
    stage: (): AdapterPageStage => page.stage,
    /** Brings it to the front; opens it where it is not. Does nothing where there is no such page. */
    show: () => inTurn(() => (page.stage === 'closed' ? open() : show(page.tabId))),
    /** It is another one now: opens it, unless the one before is open. */
    addressChanged: () => inTurn(() => openOrLead(true)),
    /** Its time is over, or the background was stopped meanwhile and has heard nothing. */
    async tick() {
      if (page.stage === 'closed') return;
      const { tabId } = page;
      const tab = await tabOf(tabId);
      const loaded = tab?.status === 'complete' ? 'loaded' : 'late';
      await hear({ kind: tab ? loaded : 'closed', tabId });
    },
  };
}

const tabOf = (tabId: number) => browser.tabs.get(tabId).catch(() => undefined);
