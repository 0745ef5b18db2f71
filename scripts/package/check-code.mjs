/**
 * Checks of the built code: all of it is in the package, as it was built, and can be read there.
 *
 * @typedef {import('./built-extension.mjs').BuiltExtension} BuiltExtension
 */

/** @param {BuiltExtension} extension @returns {string[]} */
export function checkSourceMaps({ folder, files }) {
  const maps = [...files.keys()].filter((path) => path.endsWith('.map'));
  const pointing = texts(files, /\.(js|css)$/)
    .filter(([, text]) => text.includes('sourceMappingURL='))
    .map(([path]) => path);
  return [...maps, ...pointing].map(
    (path) =>
      `${folder}/${path}: source maps do not go to the stores. Set build.sourcemap to false in vite.config.ts.`,
  );
}

/** What would run code that is not in the package, or make code from text. Quotes may be any of the three. */
const FOREIGN_CODE = [
  { files: /\.js$/, pattern: /\b(?:new\s+)?Function\s*\(/, what: 'makes code from text' },
  { files: /\.js$/, pattern: /\beval\s*\(/, what: 'makes code from text' },
  {
    files: /\.js$/,
    pattern: /\bset(?:Timeout|Interval)\s*\(\s*["'`]/,
    what: 'makes code from text',
  },
  { files: /\.js$/, pattern: /\bimportScripts\s*\(/, what: 'loads scripts at run time' },
  {
    files: /\.js$/,
    pattern: /\bimport\s*\(\s*[^\s"'`]/,
    what: 'imports an address it has computed',
  },
  {
    files: /\.js$/,
    pattern: /\b(?:import|from)\s*\(?\s*["'`](?:https?:)?\/\//,
    what: 'imports from the network',
  },
  {
    files: /\.js$/,
    pattern: /https?:\/\/[^"'`\s]+\.(?:m?js|wasm)\b/,
    what: 'names a script in the network',
  },
  {
    files: /\.html$/,
    pattern: /<script(?![^>]*\ssrc=)[^>]*>/i,
    what: 'has a script in the page itself',
  },
  {
    files: /\.html$/,
    pattern: /\s(?:src|href)\s*=\s*["']?\s*(?:https?:)?\/\//i,
    what: 'loads from the network',
  },
  {
    files: /\.css$/,
    pattern: /(?:url\(|@import)\s*["']?\s*(?:https?:)?\/\//i,
    what: 'loads from the network',
  },
];

/** @param {BuiltExtension} extension @returns {string[]} */
export function checkRemoteCode({ folder, files }) {
  return FOREIGN_CODE.flatMap(({ files: kind, pattern, what }) =>
    texts(files, kind).flatMap(([path, text]) => {
      const found = text.match(pattern);
      if (!found) return [];
      return [
        `${folder}/${path} ${what}: ${excerpt(text, found.index ?? 0)}. ` +
          'The stores refuse that: bring the code along, or do without.',
      ];
    }),
  );
}

/**
 * @param {ReadonlyMap<string, Buffer>} files
 * @param {RegExp} kind
 * @returns {[path: string, text: string][]}
 */
function texts(files, kind) {
  return [...files]
    .filter(([path]) => kind.test(path))
    .map(([path, bytes]) => [path, bytes.toString()]);
}

/** Minified files are one line: some of what stands around it. @param {string} text @param {number} index */
function excerpt(text, index) {
  return `… ${text.slice(Math.max(0, index - 20), index + 60).trim()} …`;
}
