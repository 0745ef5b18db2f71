import { FORBIDDEN_CHARACTER, nameCharacter } from './xml-characters';

/** A text has a character that no XML can hold, not even as a reference. */
export class XmlCharacterError extends Error {
  override readonly name = 'XmlCharacterError';
  /** As people name it: `U+0000`. */
  readonly character: string;

  constructor(character: string) {
    super(`XML cannot hold the character ${character}.`);
    this.character = character;
  }
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // As they are, readers make spaces or line feeds of them.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** For between tags: reads back the same, line ends included. Throws `XmlCharacterError`. */
export function escapeText(text: string): string {
  return escapeCharacters(text, /[&<>\r]/g);
}

/** For between double quotes: reads back the same. Throws `XmlCharacterError`. */
export function escapeAttribute(value: string): string {
  return escapeCharacters(value, /[&<>"\t\n\r]/g);
}

/** Returns the text if XML can hold it as it is. Throws `XmlCharacterError`. */
export function requireXmlCharacters(text: string): string {
  const [forbidden] = FORBIDDEN_CHARACTER.exec(text) ?? [];
  if (forbidden !== undefined) throw new XmlCharacterError(nameCharacter(forbidden));
  return text;
}

function escapeCharacters(text: string, special: RegExp): string {
  return requireXmlCharacters(text).replace(special, (one) => REFERENCES[one] ?? one);
}
