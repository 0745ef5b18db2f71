import { findXmlDeclaration } from './xml-declaration';
import type { XmlNotes } from './xml-notes';

/** What a file begins with that says how it is encoded; the longer ones first, as they begin with the shorter. */
const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0x00, 0x00, 0xfe, 0xff], 'utf-32'],
  [[0xff, 0xfe, 0x00, 0x00], 'utf-32'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
];

/** What 0x80 to 0x9F are in windows-1252. Node 20 gives them as control characters, browsers as these. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Makes a text of bytes, without its byte-order mark. The mark is believed first, then zero bytes, which only UTF-16
 * has, then the declaration; without any it is UTF-8. Never throws: where bytes are not of the encoding, the text has
 * U+FFFD in their place, and it is noted.
 */
export function decodeXml(bytes: Uint8Array, { note }: Pick<XmlNotes, 'note'>): string {
  const certain = toCertainEncoding(bytes);
  if (certain === 'utf-32') {
    note('encoding-unknown', 0, 'UTF-32');
    return '';
  }
  const declared = certain ? undefined : findXmlDeclaration(decode(bytes, 'latin1'))?.encoding;
  const named = declared && toEncoding(declared.label);
  // Who can read `encoding="UTF-16"` byte by byte has no UTF-16 before them.
  const encoding = certain ?? (named?.startsWith('utf-16') ? 'utf-8' : (named ?? 'utf-8'));
  const text = decode(bytes, encoding);
  noteDeclared(text, encoding, certain !== undefined, note);
  // Of an encoding that nobody knows, no byte is wrong.
  const wrongAt = declared && !named ? undefined : findWrongByte(bytes, encoding);
  if (wrongAt !== undefined) note('encoding-not-kept', wrongAt, encoding.toUpperCase());
  return text;
}

function toCertainEncoding(bytes: Uint8Array): string | undefined {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return marked[1];
  const zeros = [0, 1, 2, 3].map((at) => (bytes[at] === 0 ? '0' : 'x')).join('');
  if (zeros === '000x' || zeros === 'x000') return 'utf-32';
  if (zeros === '0x0x') return 'utf-16be';
  return zeros === 'x0x0' ? 'utf-16le' : undefined;
}

/** Says so if the declaration names an encoding that there is none, or not the one that the file has. */
function noteDeclared(text: string, actual: string, isCertain: boolean, note: XmlNotes['note']) {
  const declared = findXmlDeclaration(text)?.encoding;
  if (!declared) return;
  const named = toEncoding(declared.label);
  if (named === undefined && !isCertain) note('encoding-unknown', declared.start, declared.label);
  else if (named?.slice(0, 6) !== actual.slice(0, 6)) {
    note('encoding-contradicted', declared.start, declared.label, actual.toUpperCase());
  }
}

/** The encoding that the label is one of, in small letters. */
function toEncoding(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // Its only reason is that it knows no such encoding.
    return undefined;
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (toEncoding(encoding) !== 'windows-1252') return text;
  return text.replace(/[\x80-\x9f]/g, (one) => WINDOWS_1252[one.charCodeAt(0) - 0x80] ?? one);
}

/** Where in the text the first bytes are that are not of the encoding; halves the file until it is found. */
function findWrongByte(bytes: Uint8Array, encoding: string): number | undefined {
  if (tryDecode(bytes, encoding) !== undefined) return undefined;
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (tryDecode(bytes.subarray(0, middle), encoding, true) === undefined) bad = middle;
    else good = middle;
  }
  return tryDecode(bytes.subarray(0, good), encoding, true)?.length ?? 0;
}

/** `isPart`: its last character may be cut. */
function tryDecode(bytes: Uint8Array, encoding: string, isPart = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isPart });
  } catch {
    // Its only reason is that bytes are not of the encoding.
    return undefined;
  }
}
