import browser from 'webextension-polyfill';
import type { EpochMs } from '../cti/ids';

const PREFIX = 'wake:';

/**
 * One timer per name that also wakes a stopped background. While the background runs, a timeout keeps the time
 * exactly; the alarm behind it comes up to half a minute late (the shortest the browsers allow).
 */
export function createWakeTimers(onWake: (name: string) => void) {
  const timeouts = new Map<string, ReturnType<typeof setTimeout>>();
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name.startsWith(PREFIX)) onWake(name.slice(PREFIX.length));
  });
  return {
    wakeAt(name: string, at: EpochMs | undefined): void {
      clearTimeout(timeouts.get(name));
      timeouts.delete(name);
      if (at === undefined) {
        void browser.alarms.clear(PREFIX + name);
        return;
      }
      browser.alarms.create(PREFIX + name, { when: at });
      const timeout = setTimeout(
        () => {
          void browser.alarms.clear(PREFIX + name);
          onWake(name);
        },
        Math.max(0, at - Date.now()),
      );
      timeouts.set(name, timeout);
    },
  };
}
