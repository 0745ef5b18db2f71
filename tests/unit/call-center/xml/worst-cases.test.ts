import { describe, expect, test } from 'vitest';
import { MAX_XML_SIZE, readXml } from '../../../../src/call-center/xml/read-xml';

/** On a busy machine; the slowest takes a second on an idle one, and what is quadratic takes an hour. */
const BOUND_MS = 15_000;

const inside = (text: string) => `<a>${fill(text, MAX_XML_SIZE - 7)}</a>`;
const attributes = Array.from({ length: 150_000 }, (_, index) => ` a${index}=""`).join('');

/** Two megabytes each, and what is said of them first; empty: they are simply read. */
const CASES: readonly (readonly [name: string, source: string, code: string])[] = [
  ['one text', inside('x'), ''],
  ['line feeds', inside('\n'), ''],
  ['carriage returns', inside('\r'), ''],
  ['references', inside('&amp;'), ''],
  ['brackets', inside(']'), ''],
  ['CDATA sections', inside('<![CDATA[x]]>'), ''],
  ['one name', `<${fill('a', MAX_XML_SIZE - 3)}/>`, ''],
  ['one attribute', `<a b="${fill('x\n', MAX_XML_SIZE - 9)}"/>`, ''],
  ['one comment', `<!--${fill('x ', MAX_XML_SIZE - 11)}--><a/>`, ''],
  ['ampersands', inside('&'), 'ampersand-bare'],
  ['ampersands in an attribute', `<a b="${fill('&', MAX_XML_SIZE - 9)}"/>`, 'ampersand-bare'],
  ['unknown entities', inside('&nbsp;'), 'entity-unknown'],
  [
    'an endless reference',
    inside('&').replace(/&{2,}/, fill('&a', MAX_XML_SIZE - 8)),
    'ampersand-bare',
  ],
  ['a comment of dashes', `<!--${fill('-', MAX_XML_SIZE - 11)}--><a/>`, 'comment-dashes'],
  ['white space', fill('\n', MAX_XML_SIZE), 'file-empty'],
  [
    'ends inside text',
    `x<callCenter>${fill('</callCenter>', MAX_XML_SIZE - 14)}`,
    'xml-inside-text',
  ],
  ['<', fill('<', MAX_XML_SIZE), 'less-than-bare'],
  ['< in text', inside('< '), 'less-than-bare'],
  ['an open quote', `<a b="${fill('<', MAX_XML_SIZE - 6)}`, 'less-than-bare'],
  ['controls', inside('\u0001'), 'character-forbidden'],
  ['halves of pairs', inside('\uD800'), 'character-forbidden'],
  ['CDATA ends', inside(']]>'), 'cdata-end-bare'],
  ['open comments', fill('<!--', MAX_XML_SIZE), 'markup-cut-off'],
  ['open CDATA', inside('<![CDATA['), 'markup-cut-off'],
  ['open instructions', fill('<?a ', MAX_XML_SIZE), 'markup-cut-off'],
  ['open doctypes', fill('<!DOCTYPE a [', MAX_XML_SIZE), 'markup-cut-off'],
  [
    'entities',
    `<!DOCTYPE a [${fill('<!ENTITY a "b">', MAX_XML_SIZE - 19)}]><a/>`,
    'entity-declared',
  ],
  ['declarations', fill('<?xml?>', MAX_XML_SIZE), 'declaration-repeated'],
  ['tags in tags', fill('<a>', MAX_XML_SIZE), 'nesting-too-deep'],
  ['elements', inside('<b/>'), 'elements-too-many'],
  ['comments', fill('<!---->', MAX_XML_SIZE), 'elements-too-many'],
  ['attributes', `<a${attributes}/>`, 'attributes-too-many'],
  ['attributes without quotes', `<a ${fill('b=1 ', MAX_XML_SIZE - 6)}/>`, 'attribute-malformed'],
  ['no attributes', `<a ${fill('%', MAX_XML_SIZE - 6)}/>`, 'attribute-malformed'],
  ['an end tag', `<a></${fill('a', MAX_XML_SIZE - 200)}${'%'.repeat(190)}>`, 'tag-malformed'],
];

describe('two megabytes are read in bounded time', () => {
  test.each(CASES)('%s', (_, source, code) => {
    const start = performance.now();
    const { text, document, findings } = readXml(source);
    expect(performance.now() - start).toBeLessThan(BOUND_MS);
    // Not `toBe`, which would print both.
    expect(text === source).toBe(true);
    expect(findings[0]?.code ?? '').toBe(code);
    expect(findings.length).toBeLessThanOrEqual(101);
    expect(document !== undefined || findings.some(({ severity }) => severity === 'error')).toBe(
      true,
    );
  });

  test('a definition of twenty thousand elements', () => {
    const section = `<section name="s" label="l">${'<item name="i" label="l">v</item>\n'.repeat(100)}</section>\n`;
    const { document, findings } = readXml(`<callCenter>${section.repeat(197)}</callCenter>`);
    expect(findings).toEqual([]);
    expect(document).toBeDefined();
  });
});

describe('what is larger is refused at once, unread', () => {
  test.each([
    ['bytes', new Uint8Array(100 * 1024 * 1024)],
    ['text', 'x'.repeat(MAX_XML_SIZE + 1)],
  ])('%s', (_, source) => {
    expect(readXml(source)).toEqual({
      text: '',
      findings: [
        {
          severity: 'error',
          code: 'file-too-large',
          place: { line: 1, column: 1 },
          item: '',
          values: ['2'],
        },
      ],
    });
  });
});

function fill(unit: string, length: number): string {
  return unit.repeat(Math.floor(length / unit.length));
}
