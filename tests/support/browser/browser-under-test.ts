import type { Page } from 'puppeteer-core';
import type { BrowserFamily } from '../../../scripts/browsers/find.mjs';
import type { LaunchedBrowser } from '../../../scripts/browsers/launch.mjs';

/** A tab in the browser's tab strip; popups, side panels and workers are none. */
export interface BrowserTab {
  /** The same for as long as the tab lives, whatever it shows. Not the extension API's tab id. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Selected in its window. */
  readonly active: boolean;
}

/** What the user had under the pointer when the context menu opened. */
interface ContextMenuClick {
  readonly selectionText?: string;
  readonly linkUrl?: string;
  readonly pageUrl?: string;
}

/** A real browser with the extension in it; the same words for Chromium and Firefox. */
export interface BrowserUnderTest {
  readonly family: BrowserFamily;
  /** For what these words cannot say: puppeteer's browser, the extension's id and origin. */
  readonly session: LaunchedBrowser;

  openPage(url: string): Promise<Page>;
  /**
   * Opens a page of the extension, e.g. `extension/options/index.html`, in a tab. In Firefox the
   * page's `url()` stays about:blank: ask `activeTabUrl()`.
   */
  openExtensionPage(path: string): Promise<Page>;
  /** Chromium: the real toolbar popup. Firefox, whose popup nothing can drive: its page in a tab. */
  openPopup(): Promise<Page>;
  /** Opens the URL in a new tab as another program would: a navigation that no page started. */
  openUrlAsUser(url: string): Promise<void>;

  tabs(): Promise<BrowserTab[]>;
  /** The selected tab's URL; with several windows, that of the first that the browser lists. */
  activeTabUrl(): Promise<string | undefined>;
  /** Rejects after `timeoutMs` (default 15 s) with the list of the tabs there were instead. */
  waitForTab(predicate: (tab: BrowserTab) => boolean, timeoutMs?: number): Promise<BrowserTab>;
  /** The page in a tab of `tabs()`. In Chromium the tab must have been loaded once. */
  pageOf(tab: BrowserTab): Promise<Page>;

  /** Looks without waking it. */
  backgroundState(): Promise<'running' | 'stopped'>;
  /** Really stops it, as the browser does after silence; the next event starts it afresh. */
  stopBackground(): Promise<void>;
  /** Tells the extension that a new version of it waits. */
  offerUpdate(): Promise<void>;
  /** Whether it has let the new version in since then: Chromium reloads it, Firefox is asked to install. */
  hasTakenUpdate(): Promise<boolean>;
  /** Chooses the extension's item in the active tab's context menu; starts the background if needed. */
  clickContextMenuItem(menuItemId: string, click?: ContextMenuClick): Promise<void>;

  grantOrigins(origins: string[]): Promise<void>;
  revokeOrigins(origins: string[]): Promise<void>;

  /**
   * Errors of the background and of the extension's pages since the start: those that nobody caught
   * and, in Chromium alone, what they wrote with console.error.
   */
  consoleErrors(): Promise<string[]>;
  screenshot(page: Page, path: string): Promise<void>;
  close(): Promise<void>;
}
