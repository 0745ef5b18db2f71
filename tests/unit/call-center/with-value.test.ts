import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Definition } from '../../../src/call-center/definition';
import { readDefinition } from '../../../src/call-center/read-definition';
import { normaliseValue } from '../../../src/call-center/value-text';
import { withValue } from '../../../src/call-center/with-value';
import { XmlCharacterError } from '../../../src/call-center/xml/escape-xml';
import { anyDefinition, anyValue } from './any-definition';
import { definitionWith, item } from './definition-lines';

const PATH = 'reqDialingOptions/reqOutsidePrefix';
const edit = (line: string, value: string) =>
  withValue(definitionWith({ 12: line }), PATH, value)
    .split('\n')
    .slice(11, -4)
    .join('\n');

describe('editing a value', () => {
  test.each([
    ['text', item(0, 'reqOutsidePrefix', '9'), '0', item(0, 'reqOutsidePrefix', '0')],
    ['nothing', item(0, 'reqOutsidePrefix', ''), '0', item(0, 'reqOutsidePrefix', '0')],
    [
      'an empty element',
      '<item sortOrder="0" name="reqOutsidePrefix" />',
      '0',
      '<item sortOrder="0" name="reqOutsidePrefix" >0</item>',
    ],
    [
      'CDATA',
      item(0, 'reqOutsidePrefix', '<![CDATA[9]]>'),
      '<0>',
      item(0, 'reqOutsidePrefix', '<![CDATA[<0>]]>'),
    ],
    [
      'CDATA that cannot hold it',
      item(0, 'reqOutsidePrefix', '<![CDATA[9]]>'),
      ']]>',
      item(0, 'reqOutsidePrefix', ']]&gt;'),
    ],
    [
      'a child',
      item(0, 'reqOutsidePrefix', '<value>9</value>'),
      '0',
      item(0, 'reqOutsidePrefix', '<value>0</value>'),
    ],
    [
      'an empty child',
      item(0, 'reqOutsidePrefix', '<value/>'),
      '0',
      item(0, 'reqOutsidePrefix', '<value>0</value>'),
    ],
    [
      'references',
      item(0, 'reqOutsidePrefix', '&#57;&amp;'),
      'a & b',
      item(0, 'reqOutsidePrefix', 'a &amp; b'),
    ],
    [
      'an indented value',
      item(0, 'reqOutsidePrefix', '\n  9\n'),
      '0',
      item(0, 'reqOutsidePrefix', '\n  0\n'),
    ],
    [
      'a value beside comments',
      item(0, 'reqOutsidePrefix', '<!-- a -->9<!-- b -->'),
      '0',
      item(0, 'reqOutsidePrefix', '<!-- a -->0<!-- b -->'),
    ],
    [
      'a comment alone',
      item(0, 'reqOutsidePrefix', '<!-- 9 -->'),
      '0',
      item(0, 'reqOutsidePrefix', '0<!-- 9 -->'),
    ],
    [
      'a value in parts',
      item(0, 'reqOutsidePrefix', 'a<![CDATA[b]]>c'),
      '0',
      item(0, 'reqOutsidePrefix', '0'),
    ],
    [
      'something unknown beside it',
      item(0, 'reqOutsidePrefix', '<unit a=">">9</unit> 8'),
      '0',
      item(0, 'reqOutsidePrefix', '<unit a=">">9</unit> 0'),
    ],
  ])('in the place of %s', (_, line, value, expected) => {
    expect(edit(line, value)).toBe(expected);
  });

  test('of a misspelt item, by its right name', () => {
    const text = definitionWith({ 12: item(0, 'reqOutsidPrefix', '9') });
    expect(withValue(text, PATH, '0')).toBe(
      definitionWith({ 12: item(0, 'reqOutsidPrefix', '0') }),
    );
  });

  test('of several items of one name, the one that counts', () => {
    const line = item(0, 'reqOutsidePrefix', '9');
    const text = definitionWith({ 12: line, 13: line });
    const edited = definitionWith({ 12: item(0, 'reqOutsidePrefix', '0'), 13: line });
    expect(withValue(text, PATH, '0')).toBe(edited);
  });

  test('to what it is already changes nothing', () => {
    const text = definitionWith({ 12: item(0, 'reqOutsidePrefix', ' <![CDATA[9]]> ') });
    expect(withValue(text, PATH, '9')).toBe(text);
  });

  test('leaves what is wrong elsewhere as it is', () => {
    const text = definitionWith({ 4: item(1, 'reqDisplayName', 'This & that') });
    expect(withValue(text, PATH, '0')).toContain('>This & that</item>');
  });

  test.each(['reqGeneralInfo/reqInternalName', 'reqDialingOptions/none', 'none/one', '', 'a/b/c'])(
    'is refused for %j',
    (path) => {
      expect(() => withValue(definitionWith(), path, 'X')).toThrow(RangeError);
    },
  );

  test('is refused in what is no definition', () => {
    expect(() => withValue('<callCenter>', PATH, '0')).toThrow(RangeError);
  });

  test('is refused for what no XML can hold', () => {
    expect(() => withValue(definitionWith(), PATH, '\u0000')).toThrow(XmlCharacterError);
  });
});

test('of any definition, any value can become any other, and all else stays', () => {
  fc.assert(
    fc.property(anyDefinition, anyValue, fc.nat(), (text, value, at) => {
      const before = definitionOf(text);
      const paths = pathsOf(before).filter((path) => path !== 'reqGeneralInfo/reqInternalName');
      const path = paths[at % paths.length] ?? '';
      const after = valuesOf(definitionOf(withValue(text, path, value)));
      expect(after).toEqual({
        ...valuesOf(before),
        [path]: normaliseValue(value.replace(/\r\n?/g, '\n')),
      });
    }),
    { numRuns: 300 },
  );
});

function definitionOf(text: string): Definition {
  const { definition, findings } = readDefinition(text);
  if (!definition) throw new Error(JSON.stringify(findings));
  return definition;
}

function pathsOf(definition: Definition): readonly string[] {
  return Object.keys(valuesOf(definition));
}

function valuesOf({ sections }: Definition): Readonly<Record<string, string>> {
  return Object.fromEntries(
    sections.flatMap(({ name, items }) =>
      items.map((one) => [`${name}/${one.name}`, one.value] as const),
    ),
  );
}
