import browser from 'webextension-polyfill';

/** What an administrator's policy says of this extension (managed storage), in whatever form it was written. */
export interface ManagedPolicy {
  /**
   * Whether the browser tells of a change, and answers with nothing while it has not read the policy yet. Otherwise it
   * is read once, at the browser's start, and the answer is final.
   */
  readonly isLive: boolean;
  /** All of it, empty where there is none. Never rejects. */
  ask(): Promise<unknown>;
  /** Register at the top of the background. */
  onChange(listener: () => void): void;
}

export function createManagedPolicy(): ManagedPolicy {
  const { managed } = browser.storage;
  return {
    // Firefox has the event, and never raises it.
    isLive: browser.runtime.getURL('').startsWith('chrome-extension:'),
    // Firefox rejects where there is no policy.
    ask: () => managed.get(null).catch(() => ({})),
    // The area's own event: the one of all areas would start a stopped background at each write of ours.
    onChange: (listener) => managed.onChanged?.addListener(listener),
  };
}
