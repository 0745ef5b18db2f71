/** Characters that no XML 1.0 can hold, not even as a reference: most controls, halves of surrogate pairs. */
export const FORBIDDEN_CHARACTER = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

const NAME_START =
  ':A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const NAME = `[${NAME_START}][${NAME_START}\\-.0-9\\xB7\\u0300-\\u036F\\u203F\\u2040]*`;

/** The name of an element, an attribute or an entity. */
export const XML_NAME = new RegExp(`^${NAME}$`, 'u');

/** `&name;`, `&#10;` or `&#xA;` where the search stands, with the name in `name`. */
export const REFERENCE = new RegExp(`&(?:#\\d+|#x[\\da-fA-F]+|(?<name>${NAME}));`, 'uy');

/** `U+0001`: how a character is named that cannot be shown. */
export function nameCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
