import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ type: string, content: Buffer }} Asset */

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const SERVED_FOLDERS = ['client', 'shared'];

/**
 * Reads everything a browser may have, once: a request can then only name one of these files, never a path.
 * @returns {Promise<Map<string, Asset>>} URL path → file
 */
export async function readAssets() {
  /** @type {Map<string, Asset>} */
  const assets = new Map();
  for (const folder of SERVED_FOLDERS) {
    for (const file of await readdir(join(ROOT, folder), { recursive: true })) {
      const type = TYPES[extname(file)];
      if (type === undefined) continue;
      const content = await readFile(join(ROOT, folder, file));
      assets.set(`/${folder}/${file.split(sep).join('/')}`, { type, content });
    }
  }
  return assets;
}
