import { createCallNotifications } from '../../src/browser/notifications';
import { createToaster } from '../../src/browser/toaster';
import { type CommandResult, DONE, refused } from '../../src/cti/command';
import type { ToastAct } from '../../src/messaging/protocol';
import { performToastAct } from '../../src/toast/perform-toast-act';
import type { Desk } from './desk';
import { stored } from './stored';

/** What rings in pages and in the system's notifications, and what the agent does there. */
export type Toasts = ReturnType<typeof createToasts>;

/** @param file the toast's content script. Register at the top of the background. */
export function createToasts(desk: Desk, file: string) {
  const report = (problem: string, error: unknown) => console.error(problem, error);
  const notifications = createCallNotifications({
    memory: stored.notifiedCalls,
    onAct: (act) => void perform(act),
  });
  const toaster = createToaster({
    file,
    memory: stored.toaster,
    current: () => desk.ready.then(desk.toastWish),
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

  return {
    refresh: toaster.refresh,
    /** @param key what the frame that asks was given */
    performInFrame: async (key: string, act: ToastAct): Promise<CommandResult> =>
      (await toaster.shows(key, act.callId)) ? perform(act) : refused('noSuchCall'),
  };
}
