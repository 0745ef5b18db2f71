import browser, { type Runtime } from 'webextension-polyfill';
import { TOAST_PORT, type ToastPicture } from '../messaging/protocol';
import { classifySender } from '../messaging/sender';

interface Ports {
  /** Whether a frame with the toast's page may come in; a token is asked about once. */
  admits(sender: Runtime.MessageSender, token: unknown): Promise<boolean>;
  onIn(): void;
  /** The frame that was in has gone, and nobody has sent it away. */
  onLost(): void;
}

/** The ports of toasts' frames, of which one at a time is let in. Register at the top of the background. */
export function serveToastFrames({ admits, onIn, onLost }: Ports) {
  let port: Runtime.Port | undefined;

  async function answer(candidate: Runtime.Port, token: unknown): Promise<void> {
    const { runtime } = browser;
    const { sender } = candidate;
    const isToast = sender && classifySender(sender, runtime.id, runtime.getURL('')) === 'toast';
    if (!isToast || !(await admits(sender, token))) return candidate.disconnect();
    port = candidate;
    onIn();
  }

  browser.runtime.onConnect.addListener((candidate) => {
    if (candidate.name !== TOAST_PORT) return;
    let hasAsked = false;
    candidate.onMessage.addListener((message) => {
      if (hasAsked) return;
      hasAsked = true;
      void answer(candidate, (message as { token?: unknown } | null)?.token);
    });
    candidate.onDisconnect.addListener(() => {
      if (candidate !== port) return;
      port = undefined;
      onLost();
    });
  });

  return {
    isIn: () => port !== undefined,
    show: (picture: ToastPicture) => port?.postMessage(picture),
    /** An empty picture makes the frame take its element out of the page. */
    sendAway(): void {
      port?.postMessage({ key: '', toasts: [], region: '' } satisfies ToastPicture);
      port = undefined;
    },
  };
}
