/**
 * A build of one's own for a fleet: what an administrator's list names is granted with the installation, which a policy
 * does without a question. It has ids of its own, because the store's belong to the store.
 *
 * @typedef {import('./built-extension.mjs').BuiltExtension} BuiltExtension
 *
 * @typedef {object} OwnBuild
 * @property {string[]} hosts  match patterns
 * @property {import('./crx.mjs').PackageKey} [key]  Chrome's package is signed with it; without one, the browser packs it
 * @property {string} [geckoId]   the id in Firefox; Offhook's own when not given
 * @property {string} [baseUrl]   where the packages will be served, no slash at the end
 */

/** The file that tells Chrome and Edge which version there is. */
export const UPDATES_FILE = 'offhook-own-updates.xml';

/**
 * @param {BuiltExtension} extension
 * @param {OwnBuild} own
 * @returns {BuiltExtension}
 */
export function toOwnExtension(extension, own) {
  const manifest = { ...extension.manifest, host_permissions: own.hosts };
  const changed =
    extension.browser === 'chrome' ? forChrome(manifest, own) : forFirefox(manifest, own);
  const bytes = Buffer.from(`${JSON.stringify(changed, null, 2)}\n`);
  return {
    ...extension,
    manifest: changed,
    files: new Map(extension.files).set('manifest.json', bytes),
  };
}

/**
 * @param {BuiltExtension['manifest'] & { key?: string }} manifest
 * @param {OwnBuild} own
 */
function forChrome({ key: _, ...manifest }, { key, baseUrl }) {
  return {
    ...manifest,
    ...(key && { key: key.manifestKey }),
    // A policy's update_url is for the first installation only.
    ...(baseUrl && { update_url: `${baseUrl}/${UPDATES_FILE}` }),
  };
}

/**
 * @param {BuiltExtension['manifest']} manifest
 * @param {OwnBuild} own
 */
function forFirefox(manifest, { geckoId }) {
  if (!geckoId) return manifest;
  const { gecko, ...others } = manifest.browser_specific_settings ?? {};
  return {
    ...manifest,
    browser_specific_settings: { ...others, gecko: { ...gecko, id: geckoId } },
  };
}

/**
 * What a policy's `update_url` leads to.
 * @param {{ extensionId: string, version: string, crxUrl: string }} release
 */
export function toUpdatesXml({ extensionId, version, crxUrl }) {
  const escaped = crxUrl.replaceAll('&', '&amp;').replaceAll("'", '&apos;').replaceAll('<', '&lt;');
  return [
    "<?xml version='1.0' encoding='UTF-8'?>",
    "<gupdate xmlns='http://www.google.com/update2/response' protocol='2.0'>",
    `  <app appid='${extensionId}'>`,
    `    <updatecheck codebase='${escaped}' version='${version}' />`,
    '  </app>',
    '</gupdate>',
    '',
  ].join('\n');
}
