import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toOwnExtension, toUpdatesXml, UPDATES_FILE } from './own-build.mjs';
import { selectShipped } from './select-shipped.mjs';
import { toZip } from './to-zip.mjs';

/**
 * Writes `offhook-own-chrome-<version>.crx` (without a key a zip) with the file that leads browsers to it, and
 * `offhook-own-firefox-<version>.xpi`.
 * @param {import('./built-extension.mjs').BuiltExtension} built
 * @param {import('./own-build.mjs').OwnBuild} own
 * @param {string} into
 * @returns {Promise<import('./make-packages.mjs').StorePackage>}
 */
export async function writeOwnPackage(built, own, into) {
  const { files, leftOut } = selectShipped(toOwnExtension(built, own), { withKey: true });
  const zip = await toZip(files);
  const { version } = built.manifest;
  const isSigned = built.browser === 'chrome' && own.key;
  const suffix = built.browser === 'firefox' ? 'xpi' : isSigned ? 'crx' : 'zip';
  const name = `offhook-own-${built.browser}-${version}.${suffix}`;
  const bytes = isSigned && own.key ? own.key.toCrx(zip) : zip;
  writeFileSync(join(into, name), bytes);
  if (isSigned && own.key && own.baseUrl) {
    const { extensionId } = own.key;
    const crxUrl = `${own.baseUrl}/${name}`;
    writeFileSync(join(into, UPDATES_FILE), toUpdatesXml({ extensionId, version, crxUrl }));
  }
  return {
    path: join(into, name),
    bytes: bytes.length,
    shipped: [...files.keys()].sort(),
    leftOut,
  };
}
