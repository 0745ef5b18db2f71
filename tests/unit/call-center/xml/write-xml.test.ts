import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { XmlCharacterError } from '../../../../src/call-center/xml/escape-xml';
import { readXml } from '../../../../src/call-center/xml/read-xml';
import type {
  XmlComment,
  XmlDocument,
  XmlElement,
  XmlInstruction,
  XmlNode,
} from '../../../../src/call-center/xml/tree';
import { escapeAttribute, escapeText, writeXml } from '../../../../src/call-center/xml/write-xml';

const NOWHERE = { place: { line: 0, column: 0 }, range: { start: 0, end: 0 } };

describe('writing', () => {
  test('indents where there are only elements and comments', () => {
    const root = element('callCenter', [
      { kind: 'comment', text: ' 1 ' },
      element('section', [element('item', [text('x & y')]), element('item')], { name: 's' }),
    ]);
    expect(writeXml({ before: [{ kind: 'comment', text: '0' }], root, after: [] })).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<!--0-->
<callCenter>
  <!-- 1 -->
  <section name="s">
    <item>x &amp; y</item>
    <item/>
  </section>
</callCenter>
`,
    );
  });

  test('keeps text exactly, white space alone and text of several lines as well', () => {
    const item = (value: string) => element('item', [text(value)]);
    const root = element('a', [
      item('  '),
      item('1\n 2\r\n'),
      element('b', [text(' x '), item('')]),
    ]);
    expect(writeXml({ before: [], root, after: [] }).split('\n').slice(1).join('\n')).toBe(
      '<a>\n  <item>  </item>\n  <item>1\n 2&#13;\n</item>\n  <b> x <item/></b>\n</a>\n',
    );
  });

  test('takes the place of white space between elements, so that it does not grow', () => {
    const source = '<a>\n\n      <b/>\n<!--c--></a>';
    const once = writeXml(documentOf(source));
    expect(once).toContain('<a>\n  <b/>\n  <!--c-->\n</a>');
    expect(writeXml(documentOf(once))).toBe(once);
  });

  test.each([
    ['--', '- - '],
    ['a--b', 'a- -b'],
    ['a-', 'a- '],
    ['---', '- - - '],
    ['a-b', 'a-b'],
  ])('a comment %j is written %j', (comment, written) => {
    const root = element('a', [{ kind: 'comment', text: comment }]);
    const xml = writeXml({ before: [], root, after: [] });
    expect(xml).toContain(`<!--${written}-->`);
    expect(readXml(xml).findings).toEqual([]);
  });

  test.each(['\u0000', '\u000B', '\uFFFE', '\uD800', 'x\u001F'])('%j cannot be written', (bad) => {
    const name = `U+${bad.slice(-1).charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const write = (child: XmlNode) => () =>
      writeXml({ before: [], root: element('a', [child]), after: [] });
    for (const attempt of [
      () => escapeText(bad),
      () => escapeAttribute(bad),
      write({ kind: 'comment', text: bad }),
      write({ kind: 'instruction', target: 'a', text: bad }),
    ]) {
      expect(attempt).toThrow(XmlCharacterError);
      expect(attempt).toThrow(name);
    }
  });

  test.each(['', '1a', 'a b', 'a>', '-', 'a&'])('there is no element or attribute %j', (name) => {
    expect(() => writeXml({ before: [], root: element(name), after: [] })).toThrow(RangeError);
    const root = element('a', [], { [name]: '' });
    expect(() => writeXml({ before: [], root, after: [] })).toThrow(RangeError);
  });
});

describe('what is written reads back the same', () => {
  const anyText = fc
    .string({ unit: 'binary', maxLength: 20 })
    .map((string) =>
      string.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''),
    );
  const nastyText = fc
    .array(
      fc.constantFrom(
        '&',
        '<',
        '>',
        ']]>',
        '--',
        '"',
        '\r\n',
        '\n',
        '\t',
        '&amp;',
        '\uE000',
        'x',
        ' ',
      ),
    )
    .map((parts) => parts.join(''));
  const someText = fc.oneof(anyText, nastyText);
  const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,8}$/);

  test('text and attributes, whatever they are', () => {
    fc.assert(
      fc.property(someText, someText, (content, value) => {
        const xml = `<a b="${escapeAttribute(value)}">${escapeText(content)}</a>`;
        const { document, findings } = readXml(xml);
        expect(findings).toEqual([]);
        expect(document?.root.attributes[0]?.value).toBe(value);
        expect(document?.root.children).toEqual(content === '' ? [] : [text(content)]);
      }),
      { numRuns: 2000 },
    );
  });

  test('documents', () => {
    const comment = someText
      // What the writer must change, and what the reader must.
      .map((one) => ({ kind: 'comment', text: one.replace(/-|\r/g, '+') }) satisfies XmlComment);
    const instruction = fc.tuple(name, anyText).map(([target, one]) => {
      const body = one.replace(/[?\r]/g, '').replace(/^\s+/, '');
      return { kind: 'instruction', target: `p${target}`, text: body } satisfies XmlInstruction;
    });
    const remarks = fc.array(fc.oneof(comment, instruction), { maxLength: 3 });
    const { tree } = fc.letrec<{ tree: XmlElement; inner: XmlNode[] }>((tie) => ({
      tree: fc
        .tuple(name, fc.dictionary(name, someText, { maxKeys: 3 }), tie('inner'))
        .map(([tag, attributes, children]) => element(tag, children, attributes)),
      inner: fc.oneof(
        { depthSize: 'small' },
        fc.array(fc.oneof(comment, instruction), { maxLength: 2 }),
        fc.array(fc.oneof(tie('tree'), comment), { maxLength: 4 }),
        someText.map((one) => (one === '' ? [] : [text(one)])),
        fc.tuple(someText, tie('tree')).map(([one, child]) => [text(`x${one}`), child]),
      ),
    }));
    fc.assert(
      fc.property(remarks, tree, remarks, (before, root, after) => {
        const written = writeXml({ before, root, after });
        const { document, findings } = readXml(written);
        expect(findings).toEqual([]);
        expect(document && withoutPlaces(document)).toEqual(withoutPlaces({ before, root, after }));
        expect(document && writeXml(document)).toBe(written);
      }),
      { numRuns: 1000 },
    );
  });
});

function element(
  name: string,
  children: readonly XmlNode[] = [],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  return {
    kind: 'element',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      name: key,
      value,
      place: NOWHERE.place,
    })),
    children: children.filter((child) => child.kind !== 'text' || child.text !== ''),
    ...NOWHERE,
  };
}

function text(value: string): XmlNode {
  return { kind: 'text', text: value };
}

function documentOf(source: string): XmlDocument {
  const { document } = readXml(source);
  if (!document) throw new Error('The test’s XML is not well-formed.');
  return document;
}

/** Without white space that only indents, either. */
function withoutPlaces({ before, root, after }: XmlDocument): unknown {
  return { before, root: toPlain(root), after };
}

function toPlain(node: XmlNode): unknown {
  if (node.kind !== 'element') return node;
  const { name, attributes, children } = node;
  const isIndented =
    children.some(({ kind }) => kind !== 'text') &&
    children.every((child) => child.kind !== 'text' || /^[ \t\r\n]*$/.test(child.text));
  return {
    name,
    attributes: attributes.map((attribute) => [attribute.name, attribute.value]),
    children: children.filter(({ kind }) => !isIndented || kind !== 'text').map(toPlain),
  };
}
