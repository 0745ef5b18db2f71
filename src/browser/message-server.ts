import browser, { type Runtime } from 'webextension-polyfill';
import type { DesktopView } from '../messaging/protocol';
import { DESKTOP_PORT, TOAST_PORT } from '../messaging/protocol';
import { classifySender } from '../messaging/sender';
import type { MessageServer } from '../messaging/server';

/** Hands requests of our own pages and content scripts to the server. Register at the top of the background. */
export function serveMessages(server: MessageServer): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const from = classifySender(sender, browser.runtime.id, browser.runtime.getURL(''));
    // `undefined` tells the browser that nobody here answers.
    return from === undefined ? undefined : server(message, from);
  });
}

/** The views that are open. Each gets the whole picture when it connects and whenever `publish` is called. */
export function serveViews(current: () => Promise<DesktopView>, onConnect: () => void) {
  const ports = new Set<Runtime.Port>();
  browser.runtime.onConnect.addListener((port) => {
    const from = port.sender
      ? classifySender(port.sender, browser.runtime.id, browser.runtime.getURL(''))
      : undefined;
    // The toaster's own.
    if (port.name === TOAST_PORT) return;
    if (port.name !== DESKTOP_PORT || from !== 'extensionPage') return port.disconnect();
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    onConnect();
    void current().then((view) => {
      if (ports.has(port)) port.postMessage(view);
    });
  });
  return {
    publish(view: DesktopView): void {
      for (const port of ports) port.postMessage(view);
    },
    hasViews: () => ports.size > 0,
  };
}
