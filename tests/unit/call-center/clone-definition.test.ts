import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cloneDefinition } from '../../../src/call-center/clone-definition';
import { readDefinition } from '../../../src/call-center/read-definition';
import { anyDefinition, anyInternalName } from './any-definition';
import { definitionWith, item } from './definition-lines';

describe('cloning a definition', () => {
  test('changes its two names and nothing else', () => {
    const clone = definitionWith({
      3: '<item sortOrder="0" name="reqInternalName" label="Internal Name">Sales</item>',
      4: '<item sortOrder="1" name="reqDisplayName" label="Display Name">Sales &amp; more</item>',
    });
    expect(cloneDefinition(definitionWith(), 'Sales', 'Sales & more')).toBe(clone);
  });

  test('gives it a display name where there was none', () => {
    const clone = cloneDefinition(definitionWith({ 4: '' }), 'Sales', 'Sales');
    expect(readDefinition(clone).findings).toEqual([]);
    expect(clone).toContain('name="reqDisplayName" label="Display Name">Sales</item>');
  });

  test.each(['', '2nd', 'a b'])('refuses the internal name %j', (internalName) => {
    expect(() => cloneDefinition(definitionWith(), internalName, 'Sales')).toThrow(RangeError);
  });

  test('refuses what has no internal name', () => {
    expect(() => cloneDefinition(definitionWith({ 3: '' }), 'Sales', 'Sales')).toThrow(RangeError);
    expect(() => cloneDefinition('', 'Sales', 'Sales')).toThrow(RangeError);
  });

  test('names one anew that has a bad name', () => {
    const text = definitionWith({ 3: item(0, 'reqInternalName', '[your name]') });
    expect(readDefinition(cloneDefinition(text, 'Sales', 'Sales')).definition).toBeDefined();
  });

  test('of any definition keeps all other values', () => {
    const others = (text: string) =>
      readDefinition(text).definition?.sections.flatMap(({ name, items }) =>
        items
          .filter((one) => !['reqInternalName', 'reqDisplayName'].includes(one.name))
          .map((one) => [name, one.name, one.value]),
      );
    fc.assert(
      fc.property(anyDefinition, anyInternalName, (text, internalName) => {
        const clone = cloneDefinition(text, internalName, 'Another');
        expect(others(clone)).toEqual(others(text));
        expect(readDefinition(clone).definition?.sections[0]?.items[0]?.value).toBe(internalName);
      }),
      { numRuns: 100 },
    );
  });
});
