import browser from 'webextension-polyfill';
import { translate } from './translate';

const MENU_ID = 'dial-selection';

/** "Call …" in the context menu of selected text. */
export function watchDialMenu(dial: (text: string) => void): void {
  // Menus outlive the background: made once, when the extension is installed or updated.
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll().then(() => {
      browser.contextMenus.create({
        id: MENU_ID,
        title: translate('contextMenuCall'),
        contexts: ['selection'],
      });
    });
  });
  browser.contextMenus.onClicked.addListener((info) => {
    if (info.menuItemId === MENU_ID && info.selectionText) dial(info.selectionText);
  });
}
