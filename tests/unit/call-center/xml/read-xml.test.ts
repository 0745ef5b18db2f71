import { describe, expect, test } from 'vitest';
import { readXml } from '../../../../src/call-center/xml/read-xml';
import type { XmlElement } from '../../../../src/call-center/xml/tree';
import { XML_FINDING_CODES } from '../../../../src/call-center/xml/xml-codes';
import { findingsOf } from './findings';

describe('what is well-formed is simply read', () => {
  test.each([
    ['text', '<a>x</a>', 'x'],
    ['white space around text', '<a> x\n </a>', ' x\n '],
    ['references', '<a>&lt;&amp;&#65;&#x42;&gt;&quot;&apos;</a>', '<&AB>"\''],
    ['CDATA', '<a>1<![CDATA[<b>&amp;]]>2</a>', '1<b>&amp;2'],
    ['brackets in CDATA', '<a><![CDATA[]]]]><![CDATA[>]]></a>', ']]>'],
    ['CR LF', '<a>1\r\n2\r3\n4</a>', '1\n2\n3\n4'],
    ['an instruction in text', '<a>1<?php echo "&" ?>2</a>', '12'],
    ['a comment in text', '<a>1<!-- & < -->2</a>', '12'],
    ['characters beyond 16 bits', '<a>😀</a>', '😀'],
    ['characters for private use', '<a>\uE000\uE001</a>', '\uE000\uE001'],
    ['a declaration', '<?xml version="1.0" encoding="UTF-8"?><a>x</a>', 'x'],
    ['a space before ?>', '<?xml version="1.0" encoding="UTF-8" ?>\n<a>x</a>', 'x'],
    ['single quotes', "<?xml version='1.0' standalone='yes'?><a b='\"'>x</a>", 'x'],
    ['XML 1.1 and what only it has', '<?xml version="1.1"?><a>&#1;\x85x</a>', '\u0001\nx'],
    ['a byte-order mark in a text', '\uFEFF<a>x</a>', 'x'],
    ['a new line in a tag', '<a\n b="1"\r\n\tc="2"\n>x</a\n>', 'x'],
  ])('%s', (_, source, text) => {
    const { document, findings } = readXml(source);
    expect(findings).toEqual([]);
    expect(textOf(document?.root)).toBe(text);
  });

  test('names keep their prefix, and xmlns is an attribute', () => {
    const { document, findings } = readXml('<x:a xmlns:x="u" xmlns="v" x:b="1"><c/></x:a>');
    expect(findings).toEqual([]);
    expect(document?.root.name).toBe('x:a');
    expect(document?.root.attributes.map(({ name, value }) => [name, value])).toEqual([
      ['xmlns:x', 'u'],
      ['xmlns', 'v'],
      ['x:b', '1'],
    ]);
  });

  test('comments and instructions are kept around the root and in it', () => {
    const { document } = readXml('<!--1--><?p q?><a><!--2--></a><!--3-->');
    expect(document?.before).toEqual([
      { kind: 'comment', text: '1' },
      { kind: 'instruction', target: 'p', text: 'q' },
    ]);
    expect(document?.root.children).toEqual([{ kind: 'comment', text: '2' }]);
    expect(document?.after).toEqual([{ kind: 'comment', text: '3' }]);
  });

  test('white space in attributes becomes spaces, references to it stay', () => {
    const { document } = readXml('<a b="1\n2\t3&#10;4"/>');
    expect(document?.root.attributes[0]?.value).toBe('1 2 3\n4');
  });
});

describe('what people write all the same is read with a warning', () => {
  test.each([
    ['<a>1 & 2 &</a>', '1 & 2 &', ['ampersand-bare 1:6', 'ampersand-bare 1:10']],
    ['<a>\n\n &x=1</a>', '\n\n &x=1', ['ampersand-bare 3:2']],
    ['<a>\uE000&\uE001</a>', '\uE000&\uE001', ['ampersand-bare 1:5']],
    ['<a>&nbsp;&amp;</a>', '&nbsp;&', ['entity-unknown 1:4 &nbsp;']],
    ['<!DOCTYPE a SYSTEM "http://x/y.dtd"><a>x</a>', 'x', ['doctype-ignored 1:1']],
    ['<!DOCTYPE a [<!ELEMENT a ANY>]><a>x</a>', 'x', ['doctype-ignored 1:1']],
    ['<!-- a -- b --><a>x</a>', 'x', ['comment-dashes 1:1']],
    ['<a><!-- a ---><b/>x</a>', 'x', ['comment-dashes 1:4']],
    ['\n <?xml version="1.0"?><a>x</a>', 'x', ['declaration-not-first 2:2']],
    ['<!-- c\n --><?xml version="1.0"?>\n<a>x</a>', 'x', ['declaration-not-first 2:5']],
    ['# Setup\n\n```xml\n<callCenter>x</callCenter>\n```\n', 'x', ['xml-inside-text 1:1 4']],
    ['```\n<callCenter>x</callCenter >\n```', 'x', ['xml-inside-text 1:1 2']],
    // In small letters, İ is two.
    ['İİ & <b>\n<callCenter>x</callCenter> & İ', 'x', ['xml-inside-text 1:1 2']],
    [
      'Import:\n\n    <?xml version="1.0"?>\n    <callCenter>x & </callCenter>',
      'x & ',
      ['xml-inside-text 1:1 3', 'declaration-not-first 3:5', 'ampersand-bare 4:19'],
    ],
    ['<?xml version=1.0?><a>x</a>', 'x', ['declaration-malformed 1:1']],
    ['<?xml version="2.0"?><a>x</a>', 'x', ['declaration-malformed 1:1']],
    ['<?XML version="1.0"?><a>x</a>', 'x', ['declaration-malformed 1:1']],
  ])('%j', (source, text, findings) => {
    const reading = readXml(source);
    expect(findingsOf(reading)).toEqual(findings);
    expect(reading.findings.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(textOf(reading.document?.root)).toBe(text);
    expect(reading.text).toBe(source);
  });

  test('an ampersand in an attribute', () => {
    const { document } = readXml('<a b="x?c=1&d=2&lt;"/>');
    expect(document?.root.attributes[0]?.value).toBe('x?c=1&d=2<');
  });

  test('a comment with dashes is kept whole, and nothing of what follows is taken into it', () => {
    const { document } = readXml('<a><!-- 1 --- 2\r\n--->x<!--3--></a>');
    expect(document?.root.children).toEqual([
      { kind: 'comment', text: ' 1 --- 2\n-' },
      { kind: 'text', text: 'x' },
      { kind: 'comment', text: '3' },
    ]);
  });

  test('a private character in the text is not taken for an ampersand, whichever it is', () => {
    const all = Array.from({ length: 6400 }, (_, index) => String.fromCharCode(0xe000 + index));
    const most = all.filter((one) => one !== '\uF123').join('');
    expect(textOf(readXml(`<a>${most}&</a>`).document?.root)).toBe(`${most}&`);
    expect(findingsOf(`<a>${all.join('')}&;</a>`)).toContain('reference-malformed 1:6404 &;');
  });
});

describe('XML inside other text is read, with a warning', () => {
  test.each([
    ['# Setup\n\n```xml\n<callCenter>x</callCenter>\n```\n<b>', 'xml-inside-text 1:1 4'],
    ['```\n<callCenter>x</callCenter>\n```\n', 'xml-inside-text 1:1 2'],
    ['R&D uses\n<CallCenter>x</CallCenter> <&', 'xml-inside-text 1:1 2'],
  ])('%s', (source, warning) => {
    const { document, text } = readXml(source);
    expect(findingsOf(source)).toEqual([warning]);
    expect(textOf(document?.root)).toBe('x');
    // Its places are those of the whole.
    const { start = 0, end = 0 } = document?.root.content ?? {};
    expect(text).toBe(source);
    expect(source.slice(start, end)).toBe('x');
  });
});

describe('what would have to be guessed is an error', () => {
  test.each([
    ['', ['file-empty 1:1']],
    [' \r\n\t', ['file-empty 1:1']],
    ['\nhello', ['not-xml 2:1']],
    ['PK\u0003\u0004', ['not-xml 1:1']],
    ['{"callCenter": 1}', ['not-xml-json 1:1']],
    ['[{"a": 1}]', ['not-xml-json 1:1']],
    ['<!DOCTYPE html>\n<html><br></html>', ['not-xml-web-page 1:1']],
    ['<!-- x --><HTML lang="en">', ['not-xml-web-page 1:1']],
    ['Import this:\n\n<callCenter>', ['xml-inside-text 1:1 3', 'tag-not-closed 3:1 callCenter']],
    ['<callCenter/>\n```\n', ['text-outside-root 2:1']],
    ['<!-- a -->b<a/>', ['text-outside-root 1:11']],
    ['<a/><![CDATA[x]]>', ['text-outside-root 1:5']],
    ['<!-- a -->', ['root-missing 1:1']],
    ['<a/>\n<b/>', ['root-repeated 2:1 b']],
    ['<a>\n<b>\n</a>', ['tag-mismatched 3:1 </a> <b> 2']],
    ['<a><item>1</itme></a>', ['tag-mismatched 1:11 </itme> <item> 1']],
    ['<a/></b>', ['tag-not-opened 1:5 </b>']],
    ['<a>\n <b>x', ['tag-not-closed 2:2 b']],
    ['<a>\n <b', ['markup-cut-off 2:2']],
    ['<a><!-- <b> -- ', ['markup-cut-off 1:4']],
    ['<a><![CDATA[ <b> ', ['markup-cut-off 1:4']],
    ['<a><?b <c> ', ['markup-cut-off 1:4']],
    ['<a b="1" b="2"/>', ['attribute-duplicate 1:10 b a']],
    ['<a b=1 c=2></a>', ['attribute-malformed 1:6']],
    ['<a b></a>', ['attribute-malformed 1:5']],
    ['<a b="1"c="2"/>', ['attribute-malformed 1:9']],
    ['<a b="1/>\n<c d="2"/></a>', ['less-than-bare 2:1', 'attribute-malformed 2:7']],
    ['<a>1 < 2</a>', ['less-than-bare 1:6']],
    ['<a>1 <= 2 <> 3</a>', ['less-than-bare 1:6', 'less-than-bare 1:11']],
    ['<a></></a>', ['tag-malformed 1:4']],
    ['<a><b%/></a>', ['tag-malformed 1:6']],
    ['<a>]]></a>', ['cdata-end-bare 1:4']],
    ['<a>&#0;&#xFFFF;</a>', ['reference-malformed 1:4 &#0;', 'reference-malformed 1:8 &#xFFFF;']],
    ['<a>\u0000\n\u001b</a>', ['character-forbidden 1:4 U+0000', 'character-forbidden 2:1 U+001B']],
    ['<a>\uD800x\uFFFE</a>', ['character-forbidden 1:4 U+D800', 'character-forbidden 1:6 U+FFFE']],
    ['<?xml version="1.1"?><a>\u0080</a>', ['character-forbidden 1:25 U+0080']],
    ['<!foo><a/>', ['markup-unknown 1:1']],
    ['<a><? b?></a>', ['instruction-malformed 1:4']],
    ['<a/><?xml version="1.0"?>', ['declaration-repeated 1:5']],
    ['<a/><!DOCTYPE a>', ['doctype-misplaced 1:5', 'doctype-ignored 1:5']],
  ])('%j', (source, findings) => {
    const reading = readXml(source);
    expect(findingsOf(reading)).toEqual(findings);
    expect(reading.findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect(reading.text).toBe(source);
  });

  test('entity declarations are refused, each at its place, and never resolved', () => {
    const { document, findings } = readXml(
      `<!DOCTYPE a [
        <!-- <!ENTITY none "x"> -->
        <!ENTITY a "aaaaaaaaaa">
        <!ENTITY % b SYSTEM "file:///etc/passwd">
      ]>
      <a>&a;</a>`,
    );
    expect(findingsOf({ text: '', findings })).toEqual([
      'doctype-ignored 1:1',
      'entity-declared 3:9',
      'entity-declared 4:9',
      'entity-unknown 6:10 &a;',
    ]);
    expect(textOf(document?.root)).toBe('&a;');
  });

  test('several are said at once', () => {
    expect(findingsOf('<a>\n<b c="1" c="2"/>\n1 & 2 < 3\n<d e=f></d>\n&#0;\n</a>\ntext')).toEqual([
      'attribute-duplicate 2:10 c b',
      'ampersand-bare 3:3',
      'less-than-bare 3:7',
      'attribute-malformed 4:6',
      'reference-malformed 5:1 &#0;',
      'text-outside-root 7:1',
    ]);
  });
});

describe('findings', () => {
  test('name the section and the item they are in', () => {
    const { findings } = readXml(
      '<c>&<section name="s">&<item name=" i ">&</item><item>&</item></section></c>',
    );
    expect(findings.map(({ item }) => item)).toEqual(['', 's', 's/i', 's']);
  });

  test('name the item in a file that is cut off, too', () => {
    const { findings } = readXml('<c><section name="s"><item name="i">x');
    expect(findings.map(({ code, item }) => [code, item])).toEqual([['tag-not-closed', 's/i']]);
  });

  test('are at most a hundred, errors before warnings, and one that counts the others', () => {
    const many = `<a>${'&'.repeat(200)}${'&#0;'.repeat(20)}</a>`;
    const { findings } = readXml(many);
    expect(findings).toHaveLength(101);
    expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(20);
    expect(findings.at(-1)).toMatchObject({ code: 'more-xml-findings', values: ['120'] });
  });

  test('shorten what strangers wrote, and keep it on one line', () => {
    const [finding] = readXml(`<a><${'b'.repeat(5000)}></a>`).findings;
    expect(finding?.values.every((value) => value.length <= 80)).toBe(true);
  });

  test('have the severity of their code', () => {
    for (const { code, severity } of readXml('<a>& < &#0;').findings) {
      expect(Object.entries(XML_FINDING_CODES)).toContainEqual([code, severity]);
    }
  });
});

function textOf(element: XmlElement | undefined): string | undefined {
  return element?.children.map((node) => (node.kind === 'text' ? node.text : '')).join('');
}
