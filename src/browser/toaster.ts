import browser from 'webextension-polyfill';
import type { CallId } from '../cti/ids';
import type { ToastView } from '../messaging/protocol';
import { TOAST_PAGE } from '../messaging/sender';
import { admitsFrame, type ToastPlace } from '../toast/admit-frame';
import type { ToastSeed } from '../toast/page/host';
import { findFrontTab, watchFrontTab } from './front-tab';
import type { StoredItem } from './stored-item';
import { serveToastFrames } from './toast-frames';

/** What is to be shown, and how the agent wants it. */
export interface ToastWish {
  /** Newest first. */
  readonly toasts: readonly ToastView[];
  readonly toast: boolean;
  readonly notify: boolean;
  readonly region: string;
}

/** What has to outlive a stop of the background. */
export interface ToasterMemory {
  readonly place?: ToastPlace | undefined;
  /** Calls whose toast the agent has put away. */
  readonly dismissed: readonly CallId[];
}

export const EMPTY_TOASTER: ToasterMemory = { dismissed: [] };

interface Ports {
  /** The content script's path in the extension. */
  readonly file: string;
  readonly memory: StoredItem<ToasterMemory>;
  /** Resolves when the desktop is loaded. */
  current(): Promise<ToastWish>;
  readonly notifications: {
    show(views: readonly ToastView[], region: string): Promise<void>;
  };
  report(problem: string, error: unknown): void;
}

/** How long a frame may take to come in before the page counts as one that keeps it out. */
const PATIENCE_MS = 2500;
/** How often a page may throw the toast out. */
const MOST_LOSSES = 3;

/**
 * Keeps the toast where the agent looks: in the tab in front, if Offhook may run there; a system notification says
 * the same where there is none, and where the browser is not in front. Register at the top of the background.
 */
export function createToaster({ file, memory, current, notifications, report }: Ports) {
  let known: ToasterMemory = EMPTY_TOASTER;
  const loaded = memory.load().then((stored) => {
    known = stored;
  });
  let patience: ReturnType<typeof setTimeout> | undefined;
  /** The tab whose page keeps or throws the toast out, until it shows another page. */
  let unfit: { readonly tabId: number; readonly losses: number } | undefined;
  let stopWatching: (() => void) | undefined;

  const frames = serveToastFrames({
    async admits(sender, token) {
      await loaded;
      const { place } = known;
      if (!place || !admitsFrame(place, sender, token)) return false;
      // It is worth nothing from here on, before anything is awaited: of two that say it, one is let in.
      await remember({ place: { tabId: place.tabId, token: crypto.randomUUID() } });
      return true;
    },
    onIn() {
      stopWaiting();
      refresh();
    },
    onLost() {
      if (known.place) lose(known.place.tabId, 1);
      void remember({ place: undefined }).then(refresh);
    },
  });

  async function remember(change: Partial<ToasterMemory>): Promise<void> {
    known = { ...known, ...change };
    await memory.save(known);
  }

  const isUnfit = (tabId: number) => unfit?.tabId === tabId && unfit.losses >= MOST_LOSSES;

  function follow(isShowing: boolean): void {
    if (!isShowing) {
      stopWatching?.();
      stopWatching = undefined;
      unfit = undefined;
    }
    if (isShowing && !stopWatching) {
      stopWatching = watchFrontTab(refresh, (tabId) => {
        if (unfit?.tabId === tabId) unfit = undefined;
      });
    }
  }

  /** Brings what is shown in line with what is to be shown. */
  async function settle(): Promise<void> {
    const wish = await current();
    await loaded;
    const dismissed = known.dismissed.filter((id) =>
      wish.toasts.some(({ callId }) => callId === id),
    );
    if (dismissed.length < known.dismissed.length) await remember({ dismissed });
    const toasts = wish.toasts.filter(({ callId }) => !dismissed.includes(callId));
    follow(toasts.length > 0);
    if (toasts.length === 0 && !known.place) return notifications.show([], wish.region);

    const front = await findFrontTab();
    const fits = wish.toast && toasts.length > 0 && front && !isUnfit(front.tabId);
    await keepAt(fits ? front.tabId : undefined);
    if (known.place) frames.show({ key: known.place.token, toasts, region: wish.region });
    const isSeen = known.place !== undefined && front?.hasFocus === true;
    const ringing = toasts.filter(({ alertingAt }) => alertingAt !== undefined);
    await notifications.show(wish.notify && !isSeen ? ringing : [], wish.region);
  }

  async function keepAt(tabId: number | undefined): Promise<void> {
    if (known.place && known.place.tabId !== tabId) await takeAway();
    if (tabId === undefined) return;
    if (!known.place) await putInto(tabId);
    if (known.place && !frames.isIn()) awaitFrame(tabId);
  }

  /** Not waited for: a page that shows a dialog of the browser lets nothing in until that is closed. */
  async function putInto(tabId: number): Promise<void> {
    const seed: ToastSeed = {
      url: browser.runtime.getURL(TOAST_PAGE),
      origin: new URL(browser.runtime.getURL('')).origin,
      token: crypto.randomUUID(),
    };
    await remember({ place: { tabId, token: seed.token } });
    void inject(tabId, seed).catch(() => giveUp(tabId));
  }

  async function inject(tabId: number, seed: ToastSeed): Promise<void> {
    const where = { target: { tabId }, injectImmediately: true };
    await browser.scripting.executeScript({ ...where, func: plant, args: [seed] });
    await browser.scripting.executeScript({ ...where, files: [file] });
  }

  function awaitFrame(tabId: number): void {
    patience ??= setTimeout(() => giveUp(tabId), PATIENCE_MS);
  }

  /** A page that keeps the frame out, or on which no extension may run; or the tab has closed meanwhile. */
  function giveUp(tabId: number): void {
    stopWaiting();
    if (frames.isIn() || known.place?.tabId !== tabId) return;
    lose(tabId, MOST_LOSSES);
    void remember({ place: undefined }).then(refresh);
  }

  function lose(tabId: number, losses: number): void {
    unfit = { tabId, losses: losses + (unfit?.tabId === tabId ? unfit.losses : 0) };
  }

  function stopWaiting(): void {
    clearTimeout(patience);
    patience = undefined;
  }

  /** One that is only just on its way is not let in, and goes too. */
  async function takeAway(): Promise<void> {
    stopWaiting();
    frames.sendAway();
    await remember({ place: undefined });
  }

  let turn = Promise.resolve();
  let isWaiting = false;
  function refresh(): void {
    if (isWaiting) return;
    isWaiting = true;
    turn = turn.then(async () => {
      isWaiting = false;
      await settle().catch((error: unknown) => report('the toast could not be shown', error));
    });
  }

  return {
    /** To be called when the background starts and after each change. */
    refresh,
    /** Whether this is the key of the frame that is let in, and the call one that it shows. */
    async shows(key: string, callId: CallId): Promise<boolean> {
      await loaded;
      const { toasts } = await current();
      return key === known.place?.token && toasts.some((view) => view.callId === callId);
    },
    async dismiss(callId: CallId): Promise<void> {
      await loaded;
      await remember({ dismissed: [...known.dismissed, callId] });
      refresh();
    },
  };
}

/** Runs in the page's tab, in the extension's own world: what the content script finds there. */
function plant(seed: ToastSeed): void {
  (globalThis as { offhookToast?: ToastSeed }).offhookToast = seed;
}
