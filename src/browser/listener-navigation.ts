import browser from 'webextension-polyfill';
import {
  applySighting,
  type Capture,
  type CaptureState,
  type Sighting,
} from '../connectors/generic-listener/capture';
import { interceptInChromium } from './listener-navigation-chromium';
import { interceptInFirefox } from './listener-navigation-firefox';

export interface ListenerNavigations {
  /** The listener URL of the moment; undefined while there is no listener. */
  getListenerUrl(): Promise<string | undefined>;
  /** A navigation of the browser's user, or of another program, to the listener URL. */
  onCapture(capture: Capture): void;
}

export interface ListenerWatch {
  /** To be called when `getListenerUrl` would answer otherwise than before. */
  listenerUrlChanged(): Promise<void>;
}

/** What a browser family has to do to keep navigations to the listener URL from leaving the browser. */
export type Intercept = (options: {
  getListenerUrl: ListenerNavigations['getListenerUrl'];
  onSighting(sighting: Sighting): void;
}) => ListenerWatch;

/** Match patterns have no ports. */
export const LOOPBACK_PATTERNS = ['http://localhost/*', 'http://127.0.0.1/*', 'http://[::1]/*'];

/**
 * Takes navigations to the listener URL as listener requests. None of them leaves the browser: a tab that
 * showed a page goes on showing it, with all that was typed there, and a native host on the same port never
 * hears of the same call. Needs the host permission for `LOOPBACK_PATTERNS`. Registers its listeners at once,
 * so that the event that started the background is not missed.
 */
export function watchListenerNavigations(navigations: ListenerNavigations): ListenerWatch {
  let state: CaptureState = new Map();

  function onSighting(sighting: Sighting): void {
    const step = applySighting(state, sighting);
    state = step.state;
    if (!step.capture) return;
    navigations.onCapture(step.capture);
    void closeIfEmpty(step.capture.tabId);
  }

  const hosts = ['localhost', '127.0.0.1', '[::1]'].map((hostEquals) => ({ hostEquals }));
  browser.webNavigation.onBeforeNavigate.addListener(
    ({ frameId, tabId, url, timeStamp }) => {
      if (frameId === 0) onSighting({ kind: 'started', tabId, url, at: timeStamp as EpochMs });
    },
    { url: hosts },
  );

  const intercept = browser.declarativeNetRequest ? interceptInChromium : interceptInFirefox;
  return intercept({ getListenerUrl: navigations.getListenerUrl, onSighting });
}
