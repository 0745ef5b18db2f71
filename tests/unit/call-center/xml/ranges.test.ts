import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { declareUtf8 } from '../../../../src/call-center/xml/declare-utf8';
import { createPlaceFinder } from '../../../../src/call-center/xml/place-finder';
import { readXml } from '../../../../src/call-center/xml/read-xml';
import type { XmlElement } from '../../../../src/call-center/xml/tree';

/** What stands in a file as it is, and needs none of the text before it to be read. */
const PIECES = [
  'text',
  ' & ',
  '&amp;',
  '&nbsp;',
  '\r\n',
  '\n',
  '\r',
  '<![CDATA[</a><b>&]]>',
  '<!-- <a> -- </a> --->',
  '<!---->',
  '<?p </a> ?>',
  '<a/>',
  '<b c="d"/>',
  '<b c="d & e > f"></b\n>',
  '<d\r\n e = "/>" >x</d >',
  '<f:g>😀<h></h>\uE000</f:g>',
];
const BEFORE = [
  '',
  '<?xml version="1.0" encoding="utf-8" ?>\r\n',
  '<!-- -- -->\n<?xml version="1.0"?>',
  '<!DOCTYPE a>',
];

const xml = fc
  .tuple(fc.constantFrom(...BEFORE), fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }))
  .map(([before, pieces]) => `${before}<root>${pieces.join('')}</root>`);

describe('the range of an element', () => {
  test('is its source, from its start tag to behind its end tag', () => {
    fc.assert(
      fc.property(xml, (source) => {
        const { text, document, findings } = readXml(source);
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(text).toBe(source);
        for (const element of elementsOf(document?.root)) {
          const own = text.slice(element.range.start, element.range.end);
          expect(own.startsWith(`<${element.name}`)).toBe(true);
          expect(own.endsWith('>')).toBe(true);
          const again = readXml(own);
          expect(again.document && plain(again.document.root)).toEqual(plain(element));
          expect(element.place).toEqual(createPlaceFinder(text)(element.range.start));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('has its content between its tags', () => {
    fc.assert(
      fc.property(xml, (source) => {
        const { text, document } = readXml(source);
        for (const { content, range, name } of elementsOf(document?.root)) {
          if (!content) {
            expect(text.slice(range.start, range.end).endsWith('/>')).toBe(true);
            continue;
          }
          expect(text.slice(range.start, content.start)).toMatch(/^<[^<]*>$/);
          expect(text.slice(content.end, range.end)).toMatch(new RegExp(`^</${name}\\s*>$`));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('is that of the text without its byte-order mark', () => {
    const { text, document } = readXml('\uFEFF<a>b</a>');
    expect(text).toBe('<a>b</a>');
    expect(document?.root.content).toEqual({ start: 3, end: 4 });
  });
});

describe('the place of an attribute', () => {
  test('is where its name begins', () => {
    const source = '<a\n b="b c=\'x\'"\r\n\tc=\'1\'\n  dd = "&"/>';
    const { document } = readXml(source);
    expect(document?.root.attributes.map(({ name, place }) => [name, place])).toEqual([
      ['b', { line: 2, column: 2 }],
      ['c', { line: 3, column: 2 }],
      ['dd', { line: 4, column: 3 }],
    ]);
  });
});

describe('lines', () => {
  test('end with LF, CR or both', () => {
    const placeOf = createPlaceFinder('a\nb\r\nc\rd');
    expect([0, 1, 2, 3, 5, 6, 7, 8].map(placeOf).map(({ line, column }) => [line, column])).toEqual(
      [
        [1, 1],
        [1, 2],
        [2, 1],
        [2, 2],
        [3, 1],
        [3, 2],
        [4, 1],
        [4, 2],
      ],
    );
  });
});

describe('a text that is to be saved', () => {
  test.each([
    [
      '<?xml version="1.0" encoding="ISO-8859-1"?><a/>',
      '<?xml version="1.0" encoding="UTF-8"?><a/>',
    ],
    [
      "<!-- --><?xml version='1.0' encoding='utf-16' ?><a/>",
      "<!-- --><?xml version='1.0' encoding='UTF-8' ?><a/>",
    ],
    ['<?xml version="1.0" encoding="utf-8"?><a/>', '<?xml version="1.0" encoding="utf-8"?><a/>'],
    ['<?xml version="1.0"?><a/>', '<?xml version="1.0"?><a/>'],
    ['<a encoding="x"/>', '<a encoding="x"/>'],
  ])('%j declares UTF-8', (text, saved) => {
    expect(declareUtf8(text)).toBe(saved);
  });
});

function elementsOf(root: XmlElement | undefined): XmlElement[] {
  if (!root) return [];
  const inner = root.children.filter((child): child is XmlElement => child.kind === 'element');
  return [root, ...inner.flatMap(elementsOf)];
}

function plain(element: XmlElement): unknown {
  return {
    name: element.name,
    attributes: element.attributes.map(({ name, value }) => [name, value]),
    children: element.children.map((child) => (child.kind === 'element' ? plain(child) : child)),
  };
}
