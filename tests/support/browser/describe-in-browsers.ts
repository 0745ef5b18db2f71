import { afterAll, beforeAll, describe } from 'vitest';
import type { BrowserFamily } from '../../../scripts/browsers/find.mjs';
import type { BrowserUnderTest } from './browser-under-test';
import { type BrowserOptions, launch } from './launch';

const FAMILIES: readonly BrowserFamily[] = ['chromium', 'firefox'];

/** Starting a browser took 34 s on a busy machine. */
const LAUNCH_TIMEOUT_MS = 150_000;
const TEST_TIMEOUT_MS = 60_000;

export interface SuiteOptions extends Omit<BrowserOptions, 'extensionDir'> {
  /** Where the extension is for this browser; the built one when not given. */
  readonly extensionDir?: (family: BrowserFamily) => string | Promise<string>;
}

/**
 * Runs the same tests in Chromium and in Firefox, each started once for the suite and closed after
 * it; a file needs one such suite. OFFHOOK_BROWSERS=chromium or =firefox limits it to one.
 */
export function describeInBrowsers(
  name: string,
  suite: (getBrowser: () => BrowserUnderTest, family: BrowserFamily) => void,
  options: SuiteOptions = {},
): void {
  describe.each(chosenFamilies())(`${name} (%s)`, { timeout: TEST_TIMEOUT_MS }, (family) => {
    let browser: BrowserUnderTest | undefined;

    beforeAll(async () => {
      const { extensionDir, ...rest } = options;
      const dir = await extensionDir?.(family);
      browser = await launch(family, dir ? { ...rest, extensionDir: dir } : rest);
    }, LAUNCH_TIMEOUT_MS);

    afterAll(async () => browser?.close(), TEST_TIMEOUT_MS);

    suite(() => {
      if (!browser) throw new Error(`${family} has not been started yet.`);
      return browser;
    }, family);
  });
}

export function chosenFamilies(): readonly BrowserFamily[] {
  const wanted = process.env.OFFHOOK_BROWSERS?.split(',').map((family) => family.trim());
  const chosen = FAMILIES.filter((family) => !wanted || wanted.includes(family));
  if (chosen.length === 0) throw new Error('OFFHOOK_BROWSERS names neither chromium nor firefox.');
  return chosen;
}
