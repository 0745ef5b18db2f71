import browser from 'webextension-polyfill';
import type { DesktopClient } from '../src/messaging/client';
import type { DesktopActions } from '../src/softphone/desktop';
import { toFailed } from '../src/softphone/outcome';

/** What an agent asks for in a softphone, as requests to the background. */
export function createDesktopActions(client: DesktopClient): DesktopActions {
  return {
    run: (command) =>
      client.request('command', { commandId: crypto.randomUUID(), command }).catch(toFailed),
    redoScreenPop: (callId) => client.request('redoScreenPop', { callId }).catch(toFailed),
    chooseMatch: (callId, match) =>
      client.request('chooseMatch', { callId, match }).catch(toFailed),
    reconnect: (connectorId) => client.request('reconnect', { connectorId }).catch(toFailed),
    arrive: (name) => client.request('arrive', { name }).catch(toFailed),
    showAdapterPage: () => client.request('showAdapterPage', {}).catch(toFailed),
    openOptions: () => void browser.runtime.openOptionsPage(),
  };
}
