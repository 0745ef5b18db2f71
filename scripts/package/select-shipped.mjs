/**
 * What of a build goes to its store.
 *
 * @typedef {object} Shipped
 * @property {Map<string, Buffer>} files  by path in the package
 * @property {string[]} leftOut           paths of what stays behind
 */

/** What the PNGs are drawn from. */
const ICON_SOURCE = /^icons\/.*\.svg$/;
/** The bundler's pieces: one is reached by its name only, which nobody puts together at run time. */
const CHUNK = /^assets\//;
const TEXT = /\.(js|css|html|json)$/;

/**
 * Leaves out the chunks that nothing names, such as the second copy that crxjs makes of a content script.
 * @param {import('./built-extension.mjs').BuiltExtension} extension
 * @param {{ withKey?: boolean }} [options]  withKey: Chrome's manifest keeps its key, if it has one
 * @returns {Shipped}
 */
export function selectShipped({ browser, files }, { withKey = false } = {}) {
  const reached = reachedFiles(files);
  const entries = [...files].filter(([path]) => reached.has(path));
  return {
    files: new Map(
      entries.map(([path, bytes]) =>
        browser === 'chrome' && path === 'manifest.json' && !withKey
          ? [path, withoutKey(bytes)]
          : [path, bytes],
      ),
    ),
    leftOut: [...files.keys()].filter((path) => !reached.has(path)).sort(),
  };
}

/** @param {ReadonlyMap<string, Buffer>} files */
function reachedFiles(files) {
  const isShipped = (/** @type {string} */ path) => !CHUNK.test(path) && !ICON_SOURCE.test(path);
  const reached = new Set([...files.keys()].filter(isShipped));
  const chunks = [...files.keys()].filter((path) => CHUNK.test(path));
  // A set also yields what is added while one goes through it.
  for (const path of reached) {
    if (!TEXT.test(path)) continue;
    const text = files.get(path)?.toString() ?? '';
    for (const chunk of chunks) if (text.includes(chunk.replace(CHUNK, ''))) reached.add(chunk);
  }
  return reached;
}

/**
 * The key fixes the id of an unpacked extension. The Chrome Web Store gives out ids itself, and takes no first
 * upload that brings one.
 * @param {Buffer} manifest
 */
function withoutKey(manifest) {
  const { key: _, ...rest } = JSON.parse(manifest.toString());
  return Buffer.from(`${JSON.stringify(rest, null, 2)}\n`);
}
