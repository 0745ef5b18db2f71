import browser from 'webextension-polyfill';
import {
  applySighting,
  type Capture,
  type CaptureState,
  type Sighting,
} from '../connectors/generic-listener/capture';
import {
  type Interception,
  type InterceptionPorts,
  interceptInChromium,
  interceptInFirefox,
  reportStarts,
} from './listener-interception';

export interface ListenerNavigations extends Pick<InterceptionPorts, 'getListenerUrl'> {
  /** The browser's user, or another program, opened the listener URL. */
  onCapture(capture: Capture): void;
}

/**
 * Takes navigations to the listener URL as listener requests. None of them leaves the browser: a tab that
 * showed a page goes on showing it, with all that was typed there, and a native host on the same port never
 * hears of the same call. Registers its listeners at once, so that the event that started the background is
 * not missed.
 */
export function watchListenerNavigations({
  getListenerUrl,
  onCapture,
}: ListenerNavigations): Interception {
  let state: CaptureState = new Map();

  function onSighting(sighting: Sighting): void {
    const step = applySighting(state, sighting);
    state = step.state;
    if (!step.capture) return;
    onCapture(step.capture);
    void closeIfEmpty(step.capture.tabId);
  }

  reportStarts({ onSighting });
  // Firefox has this interface too, but not for extensions without its permission.
  const intercept = browser.declarativeNetRequest ? interceptInChromium : interceptInFirefox;
  return intercept({ getListenerUrl, onSighting });
}

/** Closes the tab that was opened for the URL. A window's last tab gives way to a new one instead. */
async function closeIfEmpty(tabId: number): Promise<void> {
  try {
    const shown = await browser.webNavigation.getFrame({ tabId, frameId: 0 });
    if (shown && shown.url !== 'about:blank') return;
    const { windowId } = await browser.tabs.get(tabId);
    const ofWindow = { ...(windowId !== undefined && { windowId }) };
    const [first, second] = await browser.tabs.query(ofWindow);
    if (first?.id === tabId && !second) await browser.tabs.create(ofWindow);
    await browser.tabs.remove(tabId);
  } catch {
    // Chromium has closed it meanwhile.
  }
}
