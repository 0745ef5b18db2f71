import { createCallNotifications } from '../../src/browser/notifications';
import { createToaster, type ToastWish } from '../../src/browser/toaster';
import { type CommandResult, DONE, refused } from '../../src/cti/command';
import type { CallId } from '../../src/cti/ids';
import type { ToastAct } from '../../src/messaging/protocol';
import { performToastAct } from '../../src/toast/perform-toast-act';
import { selectToasts } from '../../src/toast/select-toasts';
import type { Desk } from './desk';
import { stored } from './stored';

/**
 * So long a new call has the browser for its screen pop: a toast that is put into the page at the same moment makes the
 * record come three times as late.
 */
const POP_FIRST_MS = 300;

/** What rings in pages and in the system's notifications, and what the agent does there. */
export type Toasts = ReturnType<typeof createToasts>;

/** @param file the toast's content script. Register at the top of the background. */
export function createToasts(desk: Desk, file: string) {
  const report = (problem: string, error: unknown) => console.error(problem, error);
  const wish = (): ToastWish => {
    const { region, screenPop } = desk.settings();
    const { rules, toast, notify } = screenPop;
    return { toasts: selectToasts(desk.state(), rules), toast, notify, region };
  };
  const notifications = createCallNotifications({
    memory: stored.notifiedCalls,
    onAct: (act) => void perform(act),
  });
  const toaster = createToaster({
    file,
    memory: stored.toaster,
    current: () => desk.ready.then(wish),
    notifications,
    report,
  });

  async function perform(act: ToastAct): Promise<CommandResult> {
    await desk.attached;
    return performToastAct(act, {
      command: desk.command,
      redoScreenPop: desk.redoScreenPop,
      chooseMatch: desk.chooseMatch,
      dismiss: async (callId) => {
        await toaster.dismiss(callId);
        return DONE;
      },
    });
  }

  /** When each call that is to be shown was first to be, epoch ms. */
  let wantedSince = new Map<CallId, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function refresh(): void {
    clearTimeout(timer);
    const now = Date.now();
    const wanted = wish().toasts.map(({ callId }) => callId);
    wantedSince = new Map(wanted.map((callId) => [callId, wantedSince.get(callId) ?? now]));
    const waitMs = Math.max(0, ...wantedSince.values()) + POP_FIRST_MS - now;
    if (wanted.length > 0 && waitMs > 0) timer = setTimeout(toaster.refresh, waitMs);
    else toaster.refresh();
  }

  return {
    /** To be called when the desktop is loaded and after each change. */
    refresh,
    /** @param key what the frame that asks was given */
    performInFrame: async (key: string, act: ToastAct): Promise<CommandResult> =>
      (await toaster.shows(key, act.callId)) ? perform(act) : refused('noSuchCall'),
  };
}
