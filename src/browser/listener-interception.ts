import browser from 'webextension-polyfill';
import { type Sighting, toListenerPattern } from '../connectors/generic-listener/capture';

export interface InterceptionPorts {
  /** The listener URL of the moment; undefined while there is no listener. */
  getListenerUrl(): Promise<string | undefined>;
  onSighting(sighting: Sighting): void;
}

export interface Interception {
  /** To be called when `getListenerUrl` would answer otherwise than before. */
  listenerUrlChanged(): Promise<void>;
}

/** Firefox leaves the brackets out. */
const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]', '::1'].map((hostEquals) => ({
  hostEquals,
}));
/** Match patterns have no ports. */
const LOOPBACK_PATTERNS = ['http://localhost/*', 'http://127.0.0.1/*', 'http://[::1]/*'];

const RULE_ID = 1;
/** Without a type that it can show, Chromium takes the answer for a download and shows that it failed. */
const NOTHING_TO_SHOW = { status: 204, headers: { 'content-type': 'text/html' } };

/**
 * Chromium: a rule leads the navigation to a path of ours that no page may enter, and the worker answers there
 * with 204, at which a browser leaves the tab as it was (an empty new one it closes). That the worker is asked
 * is the proof that no page started the navigation. `initiator` of `webRequest` would be none: it is also
 * absent when we have no host permission for the page that did. Tried in 156.
 */
export function interceptInChromium({
  getListenerUrl,
  onSighting,
}: InterceptionPorts): Interception {
  const capturedPrefix = `${chrome.runtime.getURL('captured-navigation')}?`;
  const answered: string[] = [];

  addEventListener('fetch', (event) => {
    const asked = event as FetchEvent;
    const { url, mode } = asked.request;
    if (!url.startsWith(capturedPrefix) || mode !== 'navigate') return;
    answered.push(url);
    asked.respondWith(new Response(null, NOTHING_TO_SHOW));
  });

  // The worker is not told which tab asks; the end of the navigation comes next and tells.
  chrome.webNavigation.onErrorOccurred.addListener(
    ({ frameId, tabId, url, error }) => {
      if (frameId !== 0) return;
      // Blocked navigations of pages end here too, and with another error.
      const index = error === 'net::ERR_ABORTED' ? answered.indexOf(url) : -1;
      if (index >= 0) {
        answered.splice(index, 1);
        onSighting({ kind: 'unprompted', tabId, url: url.slice(capturedPrefix.length) });
      }
      onSighting({ kind: 'ended', tabId });
    },
    { url: [...LOOPBACK_HOSTS, { urlPrefix: capturedPrefix }] },
  );

  async function keepRule(): Promise<void> {
    const listenerUrl = await getListenerUrl();
    const pattern = listenerUrl === undefined ? undefined : toListenerPattern(listenerUrl);
    const [rule] = await chrome.declarativeNetRequest.getDynamicRules({ ruleIds: [RULE_ID] });
    if (rule?.condition.regexFilter === pattern) return;
    await chrome.declarativeNetRequest.updateDynamicRules({
      removeRuleIds: [RULE_ID],
      addRules: pattern === undefined ? [] : [toRule(pattern, capturedPrefix)],
    });
  }

  void keepRule();
  return { listenerUrlChanged: keepRule };
}

/** The DOM library does not have the worker's events. */
interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(response: Response): void;
}

function toRule(pattern: string, capturedPrefix: string): chrome.declarativeNetRequest.Rule {
  return {
    id: RULE_ID,
    condition: {
      regexFilter: pattern,
      isUrlFilterCaseSensitive: true,
      resourceTypes: ['main_frame'],
    },
    action: { type: 'redirect', redirect: { regexSubstitution: `${capturedPrefix}\\0` } },
  };
}

/**
 * Firefox: the request is cancelled before it is sent, at which Firefox leaves the tab as it was. The request's
 * Sec-Fetch-Site is the proof; `originUrl` would be none: it is also absent for a sandboxed frame. It has to be
 * cancelled, for a redirect that goes on gets an onBeforeNavigate of its own when it changes processes. Tried
 * in 153.
 */
export function interceptInFirefox({
  getListenerUrl,
  onSighting,
}: InterceptionPorts): Interception {
  browser.webRequest.onBeforeSendHeaders.addListener(
    async ({ tabId, url, method, requestHeaders = [] }) => {
      const listenerUrl = await getListenerUrl();
      const pattern = listenerUrl === undefined ? undefined : toListenerPattern(listenerUrl);
      if (pattern === undefined || !new RegExp(pattern).test(url)) return {};
      const site = requestHeaders.find(({ name }) => name.toLowerCase() === 'sec-fetch-site');
      if (method === 'GET' && site?.value === 'none')
        onSighting({ kind: 'unprompted', tabId, url });
      return { cancel: true };
    },
    { urls: LOOPBACK_PATTERNS, types: ['main_frame'] },
    ['blocking', 'requestHeaders'],
  );

  browser.webNavigation.onErrorOccurred.addListener(
    ({ frameId, tabId }) => {
      if (frameId === 0) onSighting({ kind: 'ended', tabId });
    },
    { url: LOOPBACK_HOSTS },
  );

  return { listenerUrlChanged: async () => {} };
}

/** Reports each main-frame navigation that begins with a URL on this machine, in any browser. */
export function reportStarts({ onSighting }: Pick<InterceptionPorts, 'onSighting'>): void {
  browser.webNavigation.onBeforeNavigate.addListener(
    ({ frameId, tabId, url, timeStamp }) => {
      if (frameId !== 0) return;
      onSighting({ kind: 'started', tabId, url, at: Math.floor(timeStamp) });
    },
    { url: LOOPBACK_HOSTS },
  );
}
