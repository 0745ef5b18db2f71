import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDefinition } from '../../../src/call-center/read-definition';
import { writeDefinition } from '../../../src/call-center/write-definition';
import { anyDefinition } from './any-definition';
import { definitionWith, inShort, item, long, section } from './definition-lines';

/** What is still to be said of what was written. */
const readAgain = (text: string | undefined) => readDefinition(text ?? '').findings.map(inShort);

describe('writing a definition', () => {
  test('numbers, orders and indents it, with its comments', () => {
    const { text, findings } = writeDefinition(`<!-- first -->
      <?mark one?>
      <callCenter><!-- of the second --><section name="custom" sortOrder="7" label=" Own ">
        <item name="b" sortOrder="3"><value>2</value></item>
        <!-- of a --><item name="a" sortOrder="1"><!-- in a --><![CDATA[<1>]]></item>
        <!-- last --></section>
        <section name="reqGeneralInfo" sortOrder="4">
          <item name="reqSalesforceCompatabilityMode" sortOrder="0">lightning</item>
          <item name="reqDisplayName" sortOrder="2">Desk & more</item>
          <item name="reqInternalname" sortOrder="5">Desk</item>
        </section>
      </callCenter><!-- behind -->`);
    expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<!-- first -->
<?mark one?>
<callCenter>
  <section sortOrder="0" name="reqGeneralInfo">
    <item sortOrder="0" name="reqInternalName">Desk</item>
    <item sortOrder="1" name="reqDisplayName">Desk &amp; more</item>
    <item sortOrder="2" name="reqSalesforceCompatibilityMode">Lightning</item>
  </section>
  <!-- of the second -->
  <section sortOrder="1" name="custom" label="Own">
    <!-- of a -->
    <!-- in a -->
    <item sortOrder="0" name="a">&lt;1&gt;</item>
    <item sortOrder="1" name="b">2</item>
    <!-- last -->
  </section>
</callCenter>
<!-- behind -->
`);
    expect([...new Set(findings.map(({ code }) => code))]).toEqual(['item-required']);
  });

  test.each([
    [
      'a name with other characters',
      { 14: item(2, 'my item', '1') },
      'write-name-characters 14:21',
    ],
    ['a long name', { 14: item(2, long(41), '1') }, 'write-name-too-long 14:21'],
    ['no name', { 14: '<item sortOrder="2">1</item>' }, 'write-name-missing 14:1'],
    ['one name twice', { 14: item(2, 'reqOutsidePrefix', '1') }, 'write-name-duplicate 14:21'],
    [
      'a long label',
      { 11: `<section sortOrder="1" name="reqDialingOptions" label="${long(1001)}">` },
      'write-label-too-long 11:49',
    ],
    [
      'one section twice',
      { 15: `</section>\n${section(2, 'reqDialingOptions', item(0, 'one', '1'))}` },
      'write-name-duplicate 16:24',
    ],
  ])('is refused for %s', (_, lines: Record<number, string>, expected) => {
    const { text, findings } = writeDefinition(definitionWith(lines));
    expect(text).toBeUndefined();
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(inShort)).toEqual([expect.stringContaining(expected)]);
  });

  test('is refused for what cannot be read', () => {
    expect(writeDefinition('<callCenter>').text).toBeUndefined();
    expect(writeDefinition('<a/>').findings).toMatchObject([{ code: 'root-not-call-center' }]);
  });

  test('says what it leaves out', () => {
    const { text, findings } = writeDefinition(definitionWith({ 14: '<field/>text' }));
    expect(findings.map(inShort)).toEqual([
      'element-unknown 14:1 reqDialingOptions',
      'text-misplaced 14:9 reqDialingOptions',
    ]);
    expect(readAgain(text)).toEqual([]);
  });

  test('keeps Salesforce’s own long names, and values that are none, with a word', () => {
    const theirs = section(2, 'reqHvcc', item(0, `req${long(40)}`, '1'));
    const { text, findings } = writeDefinition(
      definitionWith({ 7: item(4, 'reqSoftphoneHeight', '9'), 15: `</section>${theirs}` }),
    );
    expect(findings.map(({ code }) => code)).toEqual([
      'size-out-of-range',
      'name-of-salesforce',
      'name-too-long',
    ]);
    expect(text).toContain('>9</item>');
  });

  test('makes a definition of the Metadata API’s form, which is called as it should be', () => {
    const file = readFileSync('tests/fixtures/definitions/shapes/metadata.callCenter');
    const { text, findings } = writeDefinition(file, { internalName: 'Demo' });
    expect(text).toContain('name="reqInternalName" label="InternalName">Demo</item>');
    expect(text).toContain('<!-- None for long distance. -->');
    expect(findings.map(({ code }) => code)).not.toContain('metadata-internal-name');
  });

  const folder = 'tests/fixtures/definitions/shapes';
  test.each(readdirSync(folder))('written once more, %s stays the same', (file) => {
    const { text } = writeDefinition(readFileSync(`${folder}/${file}`));
    if (text !== undefined) expect(writeDefinition(text).text).toBe(text);
  });

  test('of any definition keeps the values, and has no fault of form', () => {
    fc.assert(
      fc.property(anyDefinition, (source) => {
        const { text = '' } = writeDefinition(source);
        expect(writeDefinition(text).text).toBe(text);
        const { definition, findings } = readDefinition(text);
        expect(new Set(findings.map(({ code }) => code))).toEqual(
          new Set(['item-required', 'mode-missing', ...emptySections(source)]),
        );
        const values = valuesOf(text);
        expect(values).toEqual(valuesOf(source));
        const orders = definition?.sections.map(({ sortOrder }) => sortOrder);
        expect(orders).toEqual(orders?.map((_, index) => index));
      }),
      { numRuns: 200 },
    );
  });

  test('of any definition keeps every comment', () => {
    const comments = (text: string) => [...text.matchAll(/<!--[\s\S]*?-->/g)].map(String).sort();
    fc.assert(
      fc.property(anyDefinition, (source) => {
        // In CDATA and in values, it would be none.
        fc.pre(!source.includes('<![CDATA['));
        const written = comments(writeDefinition(source).text ?? '');
        expect(written).toEqual(comments(source.replace(/\r\n?/g, '\n')));
      }),
      { numRuns: 150 },
    );
  });
});

function emptySections(text: string): readonly string[] {
  return readAgain(text).some((line) => line.startsWith('section-empty')) ? ['section-empty'] : [];
}

function valuesOf(text: string) {
  const { definition } = readDefinition(text);
  return Object.fromEntries(
    definition?.sections.map(({ name, items }) => [
      name,
      Object.fromEntries(items.map((one) => [one.name, [one.label, one.value]])),
    ]) ?? [],
  );
}
