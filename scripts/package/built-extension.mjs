import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {'chrome' | 'firefox'} StoreBrowser
 *
 * @typedef {object} GeckoSettings
 * @property {string} [strict_min_version]
 * @property {{ required?: string[], optional?: string[] }} [data_collection_permissions]
 *
 * @typedef {object} BuiltManifest  what the checks read of it
 * @property {string} version
 * @property {string[]} permissions
 * @property {string[]} [host_permissions]
 * @property {string} [minimum_chrome_version]
 * @property {{ extension_pages?: string }} [content_security_policy]
 * @property {{ resources: string[], use_dynamic_url?: boolean }[]} [web_accessible_resources]
 * @property {{ gecko?: GeckoSettings }} [browser_specific_settings]
 *
 * @typedef {object} BuiltExtension
 * @property {StoreBrowser} browser
 * @property {string} folder  for messages, e.g. `dist/firefox`
 * @property {ReadonlyMap<string, Buffer>} files  by path in the folder, with forward slashes
 * @property {BuiltManifest} manifest
 */

/** The stores' browsers; each has its build in the folder of that name. */
export const STORE_BROWSERS = /** @type {const} */ (['chrome', 'firefox']);

/**
 * @param {string} folder
 * @param {StoreBrowser} browser
 * @returns {BuiltExtension}
 */
export function readBuiltExtension(folder, browser) {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]),
  );
  const manifest = files.get('manifest.json');
  if (!manifest) throw new Error(`${folder} has no manifest.json. Run: npm run build`);
  return { browser, folder, files, manifest: JSON.parse(manifest.toString()) };
}
