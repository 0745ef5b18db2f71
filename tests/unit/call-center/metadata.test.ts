import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDefinition } from '../../../src/call-center/read-definition';
import { withValue } from '../../../src/call-center/with-value';

const file = readFileSync('tests/fixtures/definitions/shapes/metadata.callCenter', 'utf8');

describe('a file in the form of the Metadata API', () => {
  test('is converted: its text is that of a definition, and says the same', () => {
    const { text, definition } = readDefinition(file);
    expect(definition?.form).toBe('metadata');
    const again = readDefinition(text).definition;
    expect(again?.form).toBe('definition');
    const inBrief = (sections = definition?.sections) =>
      sections?.map(({ name, label, sortOrder, items }) => [
        [name, label, sortOrder],
        ...items.map((item) => [item.name, item.label, item.sortOrder, item.value]),
      ]);
    expect(inBrief(again?.sections)).toEqual(inBrief());
  });

  test('has places in the file, and ranges in the text', () => {
    const { text, definition } = readDefinition(file);
    const prefix = definition?.sections[1]?.items[1];
    expect(prefix?.place).toEqual({ line: 29, column: 9 });
    expect(text.slice(prefix?.valueRange.start, prefix?.valueRange.end)).toBe('011');
  });

  test('has ranges in the text even if a name is nothing but a space of another kind', () => {
    const { text, definition } = readDefinition(file.replace('>reqDescription<', '>\u00A0<'));
    const slices = definition?.sections.flatMap(({ items }) =>
      items.map(({ valueRange }) => text.slice(valueRange.start, valueRange.end)),
    );
    const values = definition?.sections.flatMap(({ items }) => items.map(({ value }) => value));
    expect(slices).toEqual(values);
  });

  test('can be edited once it is converted', () => {
    const edited = withValue(readDefinition(file).text, 'reqDialingOptions/reqOutsidePrefix', '0');
    expect(edited).toContain('label="Outside Prefix">0</item>');
    expect(() => withValue(file, 'reqDialingOptions/reqOutsidePrefix', '0')).toThrow(RangeError);
  });

  const internalNameOf = (text: string, internalName?: string) => {
    const options = internalName === undefined ? {} : { internalName };
    return readDefinition(text, options).definition?.sections[0]?.items[0]?.value;
  };
  const named = (element: string) => file.replace('<version>', `${element}<version>`);

  test.each([
    ['as it is asked for', named('<fullName>Full</fullName>'), 'Asked', 'Asked'],
    ['as its full name', named('<fullName>Full</fullName>'), undefined, 'Full'],
    [
      'as an item says',
      file.replace('reqDescription', 'reqInternalName').replace('>Demo<', '>Item<'),
      undefined,
      'Item',
    ],
    ['after its display name', file, undefined, 'Exampledemoadapter'],
    [
      'after what of that can be a name',
      file.replace('Example demo adapter', '24/7 Büro & Co.'),
      undefined,
      'BuroCo',
    ],
    [
      'CallCenter, if nothing can',
      file.replace('Example demo adapter', '☎'),
      undefined,
      'CallCenter',
    ],
  ])('is called %s', (_, text, asked, expected) => {
    expect(internalNameOf(text, asked)).toBe(expected);
  });

  test('has no more settings in its JSON text than anyone would write', () => {
    const many = Array.from({ length: 501 }, (_, index) => [`key${index}`, '1']);
    const json = JSON.stringify(Object.fromEntries(many)).replaceAll('"', '&quot;');
    const text = file.replace(
      /<customSettings>.*<\/customSettings>/,
      `<customSettings>${json}</customSettings>`,
    );
    const { definition, findings } = readDefinition(text);
    expect(findings.map(({ code }) => code)).toContain('metadata-settings-broken');
    expect(definition?.sections[0]?.items.length).toBeLessThan(10);
  });

  test('is refused a bad internal name', () => {
    expect(readDefinition(file, { internalName: 'a b' }).definition).toBeUndefined();
  });

  test('has an empty value of its section filled from beside it', () => {
    const text = file.replace('<value>/apex/examplePage</value>', '<value/>');
    const { definition, findings } = readDefinition(text);
    const url = definition?.sections[0]?.items.find(({ name }) => name === 'reqAdapterUrl');
    expect(url?.value).toBe('/apex/examplePage');
    expect(findings.map(({ code }) => code)).not.toContain('metadata-values-differ');
  });

  test('is read in bounded time though it has a name twenty thousand times', () => {
    const text = file.replace(/<displayName>.*?<\/displayName>/, (name) => name.repeat(19_000));
    const start = performance.now();
    expect(readDefinition(text).definition).toBeDefined();
    expect(performance.now() - start).toBeLessThan(15_000);
  }, 30_000);
});
