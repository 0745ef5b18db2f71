import browser from 'webextension-polyfill';
import type { Transport } from '../messaging/client';

/** Messages to the background of this extension. */
export function runtimeTransport(): Transport {
  return {
    send: (message) => browser.runtime.sendMessage(message),
    connect(name) {
      const port = browser.runtime.connect({ name });
      return {
        onMessage: (listener) => port.onMessage.addListener((message) => listener(message)),
        onDisconnect: (listener) => port.onDisconnect.addListener(() => listener()),
        disconnect: () => port.disconnect(),
      };
    },
  };
}
