import { readFileSync } from 'node:fs';
import { readTable } from './markdown-table.mjs';

/**
 * What our own documents say about the extension; the builds must do the same.
 *
 * @typedef {import('./built-extension.mjs').StoreBrowser} StoreBrowser
 *
 * @typedef {object} Stated
 * @property {string} version                                 package.json
 * @property {Record<StoreBrowser, string>} minimums          README.md: the oldest browsers, such as `123`
 * @property {Record<StoreBrowser, string[]>} permissions     docs/permissions.md
 * @property {string[]} dataCollection                        PRIVACY.md: Firefox's categories
 */

/** Reads it in the working directory. @returns {Stated} */
export function readStated() {
  const readme = readFileSync('README.md', 'utf8');
  const permissions = readFileSync('docs/permissions.md', 'utf8');
  return {
    version: JSON.parse(readFileSync('package.json', 'utf8')).version,
    minimums: { chrome: toMinimum(readme, 'Chrome'), firefox: toMinimum(readme, 'Firefox') },
    permissions: {
      chrome: toPermissions(permissions, 'Chrome'),
      firefox: toPermissions(permissions, 'Firefox'),
    },
    dataCollection: readTable(readFileSync('PRIVACY.md', 'utf8'), 'Firefox’s category').map(
      ([category = '']) => category,
    ),
  };
}

/**
 * @param {string} readme
 * @param {string} browser
 */
function toMinimum(readme, browser) {
  const [, version] = readme.match(new RegExp(`${browser} (\\d+) or newer`)) ?? [];
  if (version) return version;
  throw new Error(
    `README.md does not say which ${browser} is needed: write "${browser} 123 or newer".`,
  );
}

/**
 * @param {string} markdown
 * @param {string} browser
 */
function toPermissions(markdown, browser) {
  return readTable(markdown, 'Permission')
    .filter(([, where]) => where === 'both' || where === browser)
    .map(([permission = '']) => permission);
}
