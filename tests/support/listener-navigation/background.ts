/**
 * The background of a small extension that only watches for the listener URL and reports what it sees to
 * the test, by HTTP, since a test cannot look into a background that may be stopped.
 */
import browser from 'webextension-polyfill';
import { watchListenerNavigations } from '../../../src/browser/listener-navigation';

declare const REPORT_URL: string;
declare const LISTENER_URL: string;

export type Report =
  | { kind: 'ready' }
  | { kind: 'captured'; query: string; at: number }
  | { kind: 'requested'; url: string };

function report(what: Report): void {
  void fetch(REPORT_URL, { method: 'POST', body: JSON.stringify(what) });
}

async function getListenerUrl(): Promise<string> {
  const { listenerUrl } = await browser.storage.local.get({ listenerUrl: LISTENER_URL });
  return String(listenerUrl);
}

const watch = watchListenerNavigations({
  getListenerUrl,
  onCapture: ({ query, at }) => report({ kind: 'captured', query, at }),
});
browser.storage.onChanged.addListener(() => void applyListenerUrl());
/** Every attempt shows here, whoever made it. */
browser.webRequest.onBeforeRequest.addListener(
  ({ url }) => {
    if (url !== REPORT_URL) report({ kind: 'requested', url });
  },
  { urls: ['http://localhost/*', 'http://127.0.0.1/*', 'http://[::1]/*'] },
);
void applyListenerUrl();

async function applyListenerUrl(): Promise<void> {
  await watch.listenerUrlChanged();
  report({ kind: 'ready' });
}
