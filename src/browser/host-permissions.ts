import browser from 'webextension-polyfill';
import { withoutPort } from './match-pattern';

const toOrigins = (patterns: string[]) => ({ origins: patterns.map(withoutPort) });

/** The sites that the agent has opened to Offhook, by match pattern. */
export const hostPermissions = {
  has: (patterns: string[]): Promise<boolean> => browser.permissions.contains(toOrigins(patterns)),
  /** Only from within a click: call it before anything is awaited. */
  request: (patterns: string[]): Promise<boolean> =>
    browser.permissions.request(toOrigins(patterns)),
  remove: (patterns: string[]): Promise<boolean> => browser.permissions.remove(toOrigins(patterns)),
  /** @returns a function that stops it */
  onChange(listener: () => void): () => void {
    const events = [browser.permissions.onAdded, browser.permissions.onRemoved];
    for (const event of events) event.addListener(listener);
    return () => {
      for (const event of events) event.removeListener(listener);
    };
  },
};
