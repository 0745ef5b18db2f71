import browser from 'webextension-polyfill';
import { withoutPort } from './match-pattern';

type Script = Omit<browser.Scripting.RegisteredContentScript, 'matches'>;

/**
 * Keeps the click-to-dial script in exactly the sites that the agent has opened to Offhook, those on loopback
 * (where the listener lives) included; runs again whenever that changes.
 * @param file the content script's path in the extension
 */
export function keepPageScripts(file: string): void {
  const keep = keepIn(
    { id: 'click-to-dial', js: [file], allFrames: true, runAt: 'document_start' },
    async () => {
      const { origins = [] } = await browser.permissions.getAll();
      return origins.filter((origin) => /^(https?|\*):|^<all_urls>$/.test(origin));
    },
  );
  browser.permissions.onAdded.addListener(keep);
  browser.permissions.onRemoved.addListener(keep);
}

/**
 * Keeps the script that looks after CRM tabs in the CRMs' pages. It is registered for all of them; the browser runs it
 * only where the agent has opened the site to Offhook, from the next page that is loaded there.
 * @param file the content script's path in the extension
 * @param hosts match patterns of the settings' CRMs
 */
export function keepCrmScripts(
  file: string,
  hosts: () => Promise<readonly string[]>,
): { changed(): void } {
  return {
    changed: keepIn(
      {
        id: 'crm-tab',
        js: [file],
        allFrames: true,
        // Editors live in frames that have no address of their own.
        matchOriginAsFallback: true,
        runAt: 'document_start',
      },
      async () => (await hosts()).map(withoutPort),
    ),
  };
}

/**
 * @returns to be called when the sites may have become others
 */
function keepIn(script: Script, sites: () => Promise<readonly string[]>): () => void {
  const register = async () => {
    const matches = [...new Set(await sites())].sort();
    const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [script.id] });
    if (matches.join() === (known?.matches ?? []).toSorted().join()) return;
    if (matches.length === 0) {
      await browser.scripting.unregisterContentScripts({ ids: [script.id] });
    } else if (known) {
      await browser.scripting.updateContentScripts([{ ...script, matches }]);
    } else {
      await browser.scripting.registerContentScripts([{ ...script, matches }]);
    }
  };
  let turn = Promise.resolve();
  const inTurn = () => {
    turn = turn.then(register, register);
  };
  browser.runtime.onInstalled.addListener(inTurn);
  browser.runtime.onStartup.addListener(inTurn);
  return inTurn;
}
