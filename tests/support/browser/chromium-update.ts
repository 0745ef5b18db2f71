import { evaluateIn, withHiddenPage } from '../../../scripts/browsers/chromium-targets.mjs';
import type { LaunchedBrowser } from '../../../scripts/browsers/launch.mjs';
import { NOT_UPDATED } from './chromium-worker';

/**
 * Asks from a page of the extension: attaching to a worker that is about to be reloaded never ends. While the
 * extension is being reloaded it has no pages.
 */
export function hasTakenUpdate({ browser, extensionOrigin }: LaunchedBrowser): Promise<boolean> {
  return withHiddenPage(browser, `${extensionOrigin}/manifest.json`, (page) =>
    evaluateIn(page, isMarkGone, NOT_UPDATED),
  ).catch(() => false);
}

async function isMarkGone(mark: string): Promise<boolean> {
  const stored = await chrome.storage.session.get(mark);
  return stored[mark] === undefined;
}
