import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evaluateIn, withHiddenPage } from '../../../scripts/browsers/chromium-targets.mjs';
import type { LaunchedBrowser } from '../../../scripts/browsers/launch.mjs';

/**
 * Chromium keeps an extension's errors, unseen by its worker, for whoever develops extensions. Said
 * in the new profile, since errors before the switch are lost, and the first start has the best.
 */
export async function collectErrors(profileDir: string): Promise<void> {
  const folder = join(profileDir, 'Default');
  await mkdir(folder, { recursive: true });
  const preferences = { extensions: { ui: { developer_mode: true } } };
  await writeFile(join(folder, 'Preferences'), JSON.stringify(preferences));
}

export async function readErrors({ browser, extensionId }: LaunchedBrowser): Promise<string[]> {
  return withHiddenPage(browser, 'chrome://extensions/', (page) =>
    evaluateIn(
      page,
      async (id: string) => {
        const { runtimeErrors } = await chrome.developerPrivate.getExtensionInfo(id);
        return runtimeErrors
          .filter(({ severity }) => severity === 'ERROR')
          .map(({ message }) => message);
      },
      extensionId,
    ),
  );
}
