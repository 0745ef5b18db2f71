import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBuiltExtension, STORE_BROWSERS } from './built-extension.mjs';
import { findProblems } from './find-problems.mjs';
import { lintFirefox } from './lint-firefox.mjs';
import { selectShipped } from './select-shipped.mjs';
import { readStated } from './stated.mjs';
import { toZip } from './to-zip.mjs';
import { writeOwnPackage } from './write-own-package.mjs';

/**
 * @typedef {object} StorePackage
 * @property {string} path
 * @property {number} bytes
 * @property {string[]} shipped  paths in the zip
 * @property {string[]} leftOut  paths in the build
 *
 * @typedef {object} PackagesResult
 * @property {string[]} problems  when there are any, nothing was written
 * @property {string[]} remarks   the linter's warnings
 * @property {StorePackage[]} packages
 *
 * @typedef {object} PackagesOptions
 * @property {string} dist  holds the folders `chrome` and `firefox`
 * @property {string} into
 * @property {import('./own-build.mjs').OwnBuild} [own]  instead of the stores' packages; checked in the same way
 */

/**
 * Checks both builds and writes a package of each: for its store, or for a fleet of one's own.
 * @param {PackagesOptions} options
 * @param {import('./stated.mjs').Stated} [stated]  what the builds are held against; our documents
 * @returns {Promise<PackagesResult>}
 */
export async function makePackages({ dist, into, own }, stated = readStated()) {
  const extensions = STORE_BROWSERS.map((browser) =>
    readBuiltExtension(join(dist, browser), browser),
  );
  const problems = extensions.flatMap((extension) => findProblems(extension, stated));
  if (problems.length > 0) return { problems, remarks: [], packages: [] };
  // Last, since it takes longer than all the others.
  const lint = await lintFirefox(join(dist, 'firefox'));
  if (lint.problems.length > 0) return { ...lint, packages: [] };
  mkdirSync(into, { recursive: true });
  const packages = await Promise.all(
    extensions.map((extension) =>
      own ? writeOwnPackage(extension, own, into) : writePackage(extension, into),
    ),
  );
  return { ...lint, packages };
}

/**
 * @param {import('./built-extension.mjs').BuiltExtension} extension
 * @param {string} into
 * @returns {Promise<StorePackage>}
 */
async function writePackage(extension, into) {
  const { files, leftOut } = selectShipped(extension);
  const zip = await toZip(files);
  const path = join(into, `offhook-${extension.browser}-${extension.manifest.version}.zip`);
  writeFileSync(path, zip);
  return { path, bytes: zip.length, shipped: [...files.keys()].sort(), leftOut };
}
