/** Half a character, which no address and no request can carry, becomes the replacement character. */
const toWellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** For one place of an address: neither `/`, `?`, `#`, `&` nor `=` is left in it. */
export const encodeForUrl = (text: string): string => encodeURIComponent(toWellFormed(text));

const XML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** For a text or an attribute of XML; what no XML may hold becomes the replacement character. */
export const encodeForXml = (text: string): string =>
  toWellFormed(text)
    .replace(NOT_XML, '\uFFFD')
    .replace(/[&<>"']/g, (character) => XML[character] ?? character);

const ESCAPED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r' };

/** For a text between quotes, as in JSON. */
export const escapeQuotes = (text: string): string =>
  text.replace(/[\\"'\n\r]/g, (character) => ESCAPED[character] ?? `\\${character}`);
