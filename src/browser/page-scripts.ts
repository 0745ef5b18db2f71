import browser from 'webextension-polyfill';

const SCRIPT_ID = 'click-to-dial';

/**
 * Keeps the click-to-dial script in exactly the sites that the agent has opened to Offhook, those on loopback
 * (where the listener lives) included; runs again whenever that changes.
 * @param file the content script's path in the extension
 */
export function keepPageScripts(file: string): void {
  const register = async () => {
    const { origins = [] } = await browser.permissions.getAll();
    const matches = origins.filter((origin) => /^(https?|\*):|^<all_urls>$/.test(origin));
    await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] }).catch(() => {
      // It was not registered: nothing to take back.
    });
    if (matches.length === 0) return;
    await browser.scripting.registerContentScripts([
      { id: SCRIPT_ID, js: [file], matches, allFrames: true, runAt: 'document_start' },
    ]);
  };
  let turn = Promise.resolve();
  const inTurn = () => {
    turn = turn.then(register, register);
  };
  browser.permissions.onAdded.addListener(inTurn);
  browser.permissions.onRemoved.addListener(inTurn);
  browser.runtime.onInstalled.addListener(inTurn);
  browser.runtime.onStartup.addListener(inTurn);
}
