import { expect, vi } from 'vitest';
import type { BrowserUnderTest } from '../browser/browser-under-test';

const PATIENCE = { timeout: 20_000, interval: 50 };

/** Really stops the background. An alarm may wake it in that very moment: then it is stopped again. */
export async function stopBackground(browser: BrowserUnderTest): Promise<void> {
  await vi.waitFor(async () => {
    await browser.stopBackground();
    expect(await browser.backgroundState()).toBe('stopped');
  }, PATIENCE);
}
