import { vi } from 'vitest';
import type { BrowserTab } from './browser-under-test';

/** Looks at the tabs until one fits; rejects after `timeoutMs` with what was open instead. */
export async function waitForTabIn(
  tabs: () => Promise<BrowserTab[]>,
  predicate: (tab: BrowserTab) => boolean,
  timeoutMs = 15_000,
): Promise<BrowserTab> {
  const look = async () => {
    const open = await tabs();
    const tab = open.find(predicate);
    if (!tab) throw new Error(`No such tab among: ${open.map(({ url }) => url).join(' , ')}`);
    return tab;
  };
  return vi.waitFor(look, { timeout: timeoutMs, interval: 50 });
}
