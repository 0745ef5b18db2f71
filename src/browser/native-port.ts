import browser from 'webextension-polyfill';
import type { NativePort } from '../cti/connector';

/** Starts the native messaging host of that name; a missing one shows as a close. */
export function openNativePort(name: string): NativePort {
  const port = browser.runtime.connectNative(name);
  let open = true;
  port.onDisconnect.addListener(() => {
    open = false;
  });
  return {
    // A message to a host that has just ended has nobody to reach; its close tells.
    post: (message) => {
      if (open) port.postMessage(message);
    },
    onMessage: (listener) => port.onMessage.addListener((message) => listener(message)),
    onClose: (listener) =>
      port.onDisconnect.addListener((closed) =>
        listener(closed.error?.message ?? browser.runtime.lastError?.message),
      ),
    close: () => port.disconnect(),
  };
}
