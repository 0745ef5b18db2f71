import { describe, expect, test } from 'vitest';
import { readXml } from '../../../../src/call-center/xml/read-xml';
import { findingsOf } from './findings';

const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>\n<a>é</a>`;
const TEXT = '<a>é😀</a>';

describe('encodings that are simply read', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8(TEXT), TEXT],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], utf8(TEXT)), TEXT],
    ['UTF-8, declared', utf8(declared('utf-8')), declared('utf-8')],
    ['UTF-16 LE with a mark', bytes([0xff, 0xfe], utf16(TEXT, 'le')), TEXT],
    ['UTF-16 BE with a mark', bytes([0xfe, 0xff], utf16(TEXT, 'be')), TEXT],
    [
      'UTF-16 LE, declared',
      bytes([0xff, 0xfe], utf16(declared('UTF-16'), 'le')),
      declared('UTF-16'),
    ],
    [
      'UTF-16 BE, declared',
      bytes([0xfe, 0xff], utf16(declared('UTF-16'), 'be')),
      declared('UTF-16'),
    ],
    ['UTF-16 LE without a mark', utf16(TEXT, 'le'), TEXT],
    ['UTF-16 BE without a mark', utf16(TEXT, 'be'), TEXT],
    ['ISO-8859-1', latin1(declared('ISO-8859-1')), declared('ISO-8859-1')],
    ['ISO-8859-1, named otherwise', latin1(declared('latin1')), declared('latin1')],
    [
      'windows-1252',
      bytes(latin1('<?xml version="1.0" encoding="windows-1252"?><a>'), [0x80, 0x93], utf8('</a>')),
      '<?xml version="1.0" encoding="windows-1252"?><a>€“</a>',
    ],
    [
      'Shift_JIS',
      bytes(utf8('<?xml version="1.0" encoding="Shift_JIS"?><a>'), [0x93, 0xfa], utf8('</a>')),
      '<?xml version="1.0" encoding="Shift_JIS"?><a>日</a>',
    ],
  ])('%s', (_, source, text) => {
    const reading = readXml(source);
    expect(reading.findings).toEqual([]);
    expect(reading.text).toBe(text);
    expect(reading.document).toBeDefined();
  });

  test('a declaration behind a comment counts as well', () => {
    const text = `<!-- ü -->${declared('iso-8859-1')}`;
    const reading = readXml(latin1(text));
    expect(reading.text).toBe(text);
    expect(findingsOf(reading)).toEqual(['declaration-not-first 1:11']);
  });
});

describe('encodings that are not what they say', () => {
  test.each<[string, Uint8Array, string[]]>([
    ['unknown', utf8(declared('klingon')), ['encoding-unknown 1:31 klingon']],
    ['UTF-7', utf8(declared('UTF-7')), ['encoding-unknown 1:31 UTF-7']],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), ['encoding-unknown 1:1 UTF-32']],
    ['UTF-32 without a mark', bytes([0, 0, 0, 0x3c]), ['encoding-unknown 1:1 UTF-32']],
    ['Latin 1 without saying so', latin1('<a>\n é</a>'), ['encoding-not-kept 2:2 UTF-8']],
    ['Latin 1 as UTF-8', latin1(declared('UTF-8')), ['encoding-not-kept 2:4 UTF-8']],
    [
      'cut in a character',
      bytes(utf8('<a/>\n'), [0xc3]),
      ['encoding-not-kept 2:1 UTF-8', 'text-outside-root 2:1'],
    ],
    [
      'half a pair',
      bytes([0xff, 0xfe], utf16('<a>\uD800x</a>', 'le')),
      ['encoding-not-kept 1:4 UTF-16LE'],
    ],
    [
      'half a unit',
      bytes([0xff, 0xfe], utf16('<a/>', 'le'), [0x20]),
      ['encoding-not-kept 1:5 UTF-16LE', 'text-outside-root 1:5'],
    ],
    [
      'bytes that Shift_JIS has not',
      bytes(utf8('<?xml version="1.0" encoding="Shift_JIS"?><a>'), [0xff], utf8('</a>')),
      ['encoding-not-kept 1:46 SHIFT_JIS'],
    ],
    ['UTF-8 as UTF-16', utf8(declared('UTF-16')), ['encoding-contradicted 1:31 UTF-16 UTF-8']],
    [
      'UTF-16 as UTF-8',
      bytes([0xff, 0xfe], utf16(declared('UTF-8'), 'le')),
      ['encoding-contradicted 1:31 UTF-8 UTF-16LE'],
    ],
    [
      'UTF-8 with a mark as Latin 1',
      bytes([0xef, 0xbb, 0xbf], utf8(declared('ISO-8859-1'))),
      ['encoding-contradicted 1:31 ISO-8859-1 UTF-8'],
    ],
  ])('%s', (_, source, findings) => {
    expect(findingsOf(source)).toEqual(findings);
  });

  test('a contradiction is a warning, and the mark is believed', () => {
    const { document, findings } = readXml(bytes([0xff, 0xfe], utf16(declared('UTF-8'), 'le')));
    expect(findings.map(({ severity }) => severity)).toEqual(['warning']);
    expect(document?.root.children).toEqual([{ kind: 'text', text: 'é' }]);
  });

  test('the place of a wrong byte is right wherever it is', () => {
    for (const length of [0, 1, 2, 3, 100, 4095, 4096, 65_537]) {
      const source = bytes(utf8(`<a>${'ü'.repeat(length)}`), [0xff], utf8('</a>'));
      expect(findingsOf(source)).toEqual([`encoding-not-kept 1:${length + 4} UTF-8`]);
    }
  });
});

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) {
    view.setUint16(at * 2, text.charCodeAt(at), order === 'le');
  }
  return new Uint8Array(view.buffer);
}

function bytes(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
