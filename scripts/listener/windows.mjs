/**
 * On Windows a browser finds a native host through the registry. Nobody has tried this yet, so it is
 * written down rather than done.
 */
import { hostManifest } from './install.mjs';
import { BROWSER_NAMES, BROWSERS, HOST_NAME } from './places.mjs';

/** @type {Record<import('./places.mjs').Browser, string>} */
const REGISTRY_KEYS = {
  chrome: 'HKCU\\Software\\Google\\Chrome\\NativeMessagingHosts',
  chromium: 'HKCU\\Software\\Chromium\\NativeMessagingHosts',
  edge: 'HKCU\\Software\\Microsoft\\Edge\\NativeMessagingHosts',
  firefox: 'HKCU\\Software\\Mozilla\\NativeMessagingHosts',
};

const FOLDER = '%LOCALAPPDATA%\\Offhook\\listener';

/**
 * @param {string[]} [extensionIds]  of builds of one's own
 * @returns {string} what to do by hand, as text for a terminal
 */
export function windowsInstructions(extensionIds = []) {
  const wrapperPath = `C:\\Users\\YOU\\AppData\\Local\\Offhook\\listener\\offhook-listener.bat`;
  return [
    'On Windows the listener is registered by hand. These steps are untested.',
    '',
    `1. Copy dist\\native-host\\host.mjs to ${FOLDER}.`,
    `2. Beside it, write offhook-listener.bat (one copy per browser, with its name after --browser):`,
    '',
    '   @echo off',
    `   "${process.execPath}" "%~dp0host.mjs" --browser Chrome --state-folder "%~dp0state" --holder-folder "%~dp0state" %*`,
    '',
    `3. Beside it, write ${HOST_NAME}.json for Chrome, Chromium and Edge:`,
    '',
    indent(JSON.stringify(hostManifest('chrome', wrapperPath, extensionIds), null, 2)),
    '',
    `   and ${HOST_NAME}.firefox.json for Firefox:`,
    '',
    indent(JSON.stringify(hostManifest('firefox', wrapperPath, extensionIds), null, 2)),
    '',
    '4. Tell each browser where its file is (the value is the full path):',
    '',
    ...BROWSERS.map(registryCommand),
    '',
  ].join('\n');
}

/** @param {import('./places.mjs').Browser} browser */
function registryCommand(browser) {
  const file = browser === 'firefox' ? `${HOST_NAME}.firefox.json` : `${HOST_NAME}.json`;
  const key = `${REGISTRY_KEYS[browser]}\\${HOST_NAME}`;
  return `   ${BROWSER_NAMES[browser]}: reg add "${key}" /ve /t REG_SZ /d "${FOLDER}\\${file}" /f`;
}

/** @param {string} text */
function indent(text) {
  return text.replaceAll(/^/gm, '   ');
}
