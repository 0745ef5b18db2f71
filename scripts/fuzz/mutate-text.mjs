/** @typedef {import('./random.mjs').Random} Random */

/** What has broken parsers, this one or others. */
const TOKENS = [
  ...['<', '>', '&', '"', "'", '=', '/', '</', '/>', '<?', '?>', '<!', '<!--', '-->', '--', '--->'],
  ...['<![CDATA[', ']]>', ']]', '<!DOCTYPE', '<!DOCTYPE x [', ']>', '<!ENTITY x "y">', '<!ATTLIST'],
  ...[
    '&amp;',
    '&nbsp;',
    '&#0;',
    '&#x10FFFF;',
    '&#xD800;',
    '&#99999999999;',
    '&;',
    '&#;',
    '&x',
    '&lt',
  ],
  ...[
    '<?xml version="1.0"?>',
    '<?xml version="1.1"?>',
    '<?xml',
    ' encoding="UTF-16"',
    ' encoding="x"',
  ],
  ...['</item>', '</section>', '</callCenter>', '<item>', '<item/>', '<section>', '<callCenter>'],
  ...[
    ' name="__proto__"',
    ' name="constructor"',
    ' name=""',
    ' sortOrder="-1"',
    ' sortOrder="1e9"',
  ],
  ...[' sortOrder="9007199254740993"', ' xmlns:a="b"', ' a:b="c"', 'a:', ':', '__proto__'],
  ...['\0', '\x01', '\x0b', '\x1b', '\x7f', '\x80', '\x85', '\xa0', '\r', '\n', '\r\n', '\t', ' '],
  ...[
    '\u2028',
    '\ufeff',
    '\ufffe',
    '\uffff',
    '\ufffd',
    '\ud800',
    '\udc00',
    '😀',
    '\ue000',
    '\u202e',
  ],
  ...[
    'true',
    'Lightning',
    'Classic',
    'lightning ',
    '240',
    '2561',
    '1e3',
    '٣',
    '-0',
    'NaN',
    '+1',
    '09',
  ],
  ...[
    'http://',
    'https://a:port/',
    'javascript:alert(1)',
    'https://[::1',
    '/apex/x',
    '//x',
    'file:///',
  ],
  ...[
    '1abc',
    'a'.repeat(41),
    'ü',
    'reqInternalName',
    'reqGeneralInfo',
    'OffhookCrm',
    'Offhook',
    'req',
  ],
  ...['{"a":', '[[[[', '{"__proto__":{"x":1}}', '```', '<html>', '<value>', '</value>', 'label'],
];

/** @type {readonly ((text: string, random: Random, seeds: readonly string[]) => string)[]} */
const MUTATIONS = [
  (text, random) => insert(text, random, random.pick(TOKENS)),
  (text, random) => insert(text, random, random.pick(TOKENS)),
  (text, random) => replace(text, random, random.pick(TOKENS)),
  (text, random) => replace(text, random, ''),
  (text, random) => insert(text, random, part(text, random)),
  (text, random, seeds) => insert(text, random, part(random.pick(seeds), random)),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.slice(random.below(text.length + 1)),
  replaceBetween(/="[^"]*"/g, (token) => `="${token}"`),
  replaceBetween(/="[^"]*"/g, (token) => `=${token}`),
  replaceBetween(/>[^<]*</g, (token) => `>${token}<`),
  replaceBetween(/<\/?\w+/g, (token) => `<${token}`),
  (text, random) => {
    const at = random.below(text.length + 1);
    const character = text.charAt(at);
    const other =
      character.toLowerCase() === character ? character.toUpperCase() : character.toLowerCase();
    return text.slice(0, at) + other + text.slice(at + 1);
  },
  (text, random) => insert(text, random, random.pick(TOKENS).repeat(1 + random.below(60))),
  (text, random) => random.pick(TOKENS) + text,
  swapLines,
];

/** @param {string} text @param {Random} random @param {readonly string[]} seeds @returns {string} with one change */
export function mutateText(text, random, seeds) {
  return random.pick(MUTATIONS)(text, random, seeds);
}

/** @param {Random} random @returns {string} of nothing but what is nasty */
export function makeNonsense(random) {
  return Array.from({ length: random.below(80) }, () => random.pick(TOKENS)).join('');
}

/** @param {string} text @param {Random} random @param {string} token */
function insert(text, random, token) {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + token + text.slice(at);
}

/** @param {string} text @param {Random} random @param {string} token */
function replace(text, random, token) {
  const start = random.below(text.length + 1);
  return text.slice(0, start) + token + text.slice(start + random.below(40));
}

/** @param {string} text @param {Random} random */
function swapLines(text, random) {
  const lines = text.split('\n');
  const [one, other] = [random.below(lines.length), random.below(lines.length)];
  return lines
    .map((line, at) => lines[at === one ? other : at === other ? one : at] ?? line)
    .join('\n');
}

/** @param {string} text @param {Random} random */
function part(text, random) {
  const start = random.below(text.length + 1);
  return text.slice(start, start + random.below(400));
}

/** @param {RegExp} found @param {(token: string) => string} put @returns {(text: string, random: Random) => string} */
function replaceBetween(found, put) {
  return (text, random) => {
    const all = [...text.matchAll(found)];
    if (all.length === 0) return text;
    const match = random.pick(all);
    const token = random.pick(TOKENS);
    return text.slice(0, match.index) + put(token) + text.slice(match.index + match[0].length);
  };
}
