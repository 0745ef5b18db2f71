import browser from 'webextension-polyfill';
import { type CallId, toCallId } from '../cti/ids';
import type { ToastAct, ToastView } from '../messaging/protocol';
import { notificationWords } from '../toast/words';
import type { StoredItem } from './stored-item';
import { translate } from './translate';

/** A call's notification. One that the agent has closed is kept too, so that it does not come again. */
interface Notified {
  readonly title: string;
  readonly message: string;
  /** Its buttons, in their order. */
  readonly services: ToastView['services'];
}
export type NotifiedCalls = Readonly<Record<CallId, Notified>>;

interface Ports {
  readonly memory: StoredItem<NotifiedCalls>;
  onAct(act: ToastAct): void;
}

const PREFIX = 'call:';
const BUTTONS = {
  answerCall: { act: 'answer', labelKey: 'toastAnswer' },
  clearConnection: { act: 'decline', labelKey: 'toastDecline' },
} as const;

/**
 * System notifications of calls that ring, one for each. Register at the top of the background. In Firefox they have
 * no buttons (its `create` refuses them), and a click is all there is.
 */
export function createCallNotifications({ memory, onAct }: Ports) {
  const loaded = memory.load().then((stored) => {
    known = stored;
  });
  let known: NotifiedCalls = {};
  const hasButtons = browser.runtime.getURL('').startsWith('chrome-extension:');

  browser.notifications.onClicked.addListener((id) => {
    const callId = toCalled(id);
    if (callId) onAct({ act: 'openRecord', callId });
  });
  browser.notifications.onButtonClicked.addListener(async (id, index) => {
    const callId = toCalled(id);
    await loaded;
    const service = callId && known[callId]?.services[index];
    if (service) onAct({ act: BUTTONS[service].act, callId });
  });

  async function create(view: ToastView, { title, message, services }: Notified): Promise<void> {
    const buttons = services.map((service) => ({ title: translate(BUTTONS[service].labelKey) }));
    await browser.notifications.create(PREFIX + view.callId, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('icons/offhook-128.png'),
      title,
      message,
      ...(hasButtons && { buttons, requireInteraction: !view.isOnlyHeardOf }),
    });
  }

  return {
    /** Exactly these calls have one now; a call that has had one gets no other unless it says something new. */
    async show(views: readonly ToastView[], region: string): Promise<void> {
      await loaded;
      const before = known;
      const after: Record<CallId, Notified> = {};
      for (const view of views) {
        const next = { ...notificationWords(view, region, translate), services: view.services };
        after[view.callId] = next;
        if (!isSame(before[view.callId], next)) await create(view, next);
      }
      const gone = Object.keys(before).filter((callId) => !Object.hasOwn(after, callId));
      for (const callId of gone) await browser.notifications.clear(PREFIX + callId);
      known = after;
      if (!isSame(before, after)) await memory.save(after);
    },
  };
}

const toCalled = (id: string): CallId | undefined =>
  id.startsWith(PREFIX) ? toCallId(id.slice(PREFIX.length)) : undefined;

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
