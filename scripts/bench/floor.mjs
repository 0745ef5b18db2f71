import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** An extension that does nothing but move the tab: what it needs, no product can go below. */
const FLOOR_EXTENSION = fileURLToPath(new URL('./floor-extension', import.meta.url));

/**
 * Writes the floor's extension, with the id of the built product: the native host talks to no other.
 *
 * @param {string} folder where it is written
 * @param {{ listenerUrl: string, crmOrigin: string }} config
 * @param {string} builtExtension the product's, for the same browser
 */
export function writeFloorExtension(folder, config, builtExtension) {
  cpSync(FLOOR_EXTENSION, folder, { recursive: true });
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
  const { key, browser_specific_settings } = readManifest(builtExtension);
  const manifest = { ...readManifest(folder), key, browser_specific_settings };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

/** @param {string} folder @returns {Record<string, unknown>} */
function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
}
