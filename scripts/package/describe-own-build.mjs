import { UPDATES_FILE } from './own-build.mjs';

/**
 * What was done, and what is left to do.
 * @param {import('./own-build.mjs').OwnBuild} own
 * @returns {string} for a terminal
 */
export function describeOwnBuild({ hosts, key, geckoId, baseUrl }) {
  return [
    'Granted with the installation, without a question where a policy installs it:',
    ...hosts.map((host) => `  ${host}`),
    '',
    ...describeChrome(key, baseUrl),
    '',
    geckoId
      ? `Firefox: the id is ${geckoId}.`
      : 'Firefox: the id is the store’s, so Mozilla signs it for Offhook’s authors only. Give --gecko-id to have your own.',
    'Firefox takes it when Mozilla has signed it, or unsigned in an ESR whose policy allows that: docs/administration.md.',
    'The listener for middleware has to know these ids: npm run listener -- install --extension-id ID',
  ].join('\n');
}

/**
 * @param {import('./crx.mjs').PackageKey | undefined} key
 * @param {string | undefined} baseUrl
 */
function describeChrome(key, baseUrl) {
  if (!key) {
    return [
      'Chrome, Chromium, Edge: not signed. Give --key to have it signed, or unpack it and let the browser do it:',
      '  chrome --pack-extension=FOLDER --pack-extension-key=KEY.pem',
    ];
  }
  return [
    `Chrome, Chromium, Edge: the id is ${key.extensionId}. Keep the key: another one is another extension.`,
    baseUrl
      ? `  Policy’s update_url: ${baseUrl}/${UPDATES_FILE} (serve that file and the .crx beside it)`
      : '  Give --base-url to have the file written to which a policy’s update_url leads.',
  ];
}
