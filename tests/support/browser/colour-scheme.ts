import type { Page } from 'puppeteer-core';
import { evaluatePrivileged } from '../../../scripts/browsers/firefox-privileged.mjs';
import type { BrowserUnderTest } from './browser-under-test';

export type ColourScheme = 'light' | 'dark';

/** Shows the page as on a system that is set to this scheme; in Firefox all pages, from then on. */
export async function showIn(
  scheme: ColourScheme,
  page: Page,
  { family, session }: BrowserUnderTest,
): Promise<void> {
  if (family === 'firefox') {
    await evaluatePrivileged(session.browser, overrideColourScheme, scheme);
  } else {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  }
  await page.waitForFunction(
    (wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches,
    {},
    scheme,
  );
}

/** Runs in Firefox's own window. */
function overrideColourScheme(scheme: ColourScheme): void {
  const [dark, light] = [0, 1];
  const value = scheme === 'dark' ? dark : light;
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', value);
}
