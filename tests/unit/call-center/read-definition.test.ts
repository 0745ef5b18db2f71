import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDefinition } from '../../../src/call-center/read-definition';
import { anyDefinition } from './any-definition';
import { definitionWith, item, long, section } from './definition-lines';

describe('reading a definition', () => {
  test('keeps what two sections of one name have, and of one item twice the first', () => {
    const { definition } = readDefinition(
      definitionWith({
        15: `</section>${section(2, 'custom', item(0, 'a', '1'), item(1, 'b', '2'))}${section(
          3,
          'custom',
          item(2, 'c', '3'),
          item(3, 'a', '4'),
        )}`,
      }),
    );
    const custom = definition?.sections.filter(({ name }) => name === 'custom');
    expect(custom?.map(({ items }) => items.map(({ value }) => value))).toEqual([['1', '2', '3']]);
  });

  test('tells where each value stands', () => {
    const text = definitionWith({ 12: item(0, 'reqOutsidePrefix', '<![CDATA[9]]>') });
    const prefix = readDefinition(text).definition?.sections[1]?.items[0];
    expect(prefix?.value).toBe('9');
    expect(text.slice(prefix?.valueRange.start, prefix?.valueRange.end)).toBe('<![CDATA[9]]>');
  });

  test('takes bytes in any encoding that they declare', () => {
    const latin = `<?xml version="1.0" encoding="ISO-8859-1"?>${definitionWith({ 4: item(1, 'reqDisplayName', 'Büro') })}`;
    const { definition, findings } = readDefinition(Buffer.from(latin, 'latin1'));
    expect(definition?.sections[0]?.items[1]?.value).toBe('Büro');
    expect(findings).toEqual([]);
  });

  test('cuts strangers’ texts', () => {
    const { findings } = readDefinition(
      definitionWith({ 3: item(0, 'reqInternalName', `1\n${long(100_000)}`) }),
    );
    for (const { values } of findings) expect(values[0]?.length).toBeLessThanOrEqual(80);
  });

  test('says of very many things how many more there are, and no error less', () => {
    const many = Array.from({ length: 3000 }, () => '<item/>').join('');
    const { findings } = readDefinition(
      definitionWith({ 3: item(0, 'reqInternalName', '1'), 15: `${many}</section>` }),
    );
    expect(findings.length).toBeLessThan(520);
    expect(findings.at(-1)?.code).toBe('more-findings');
    expect(Number(findings.at(-1)?.values[0])).toBeGreaterThan(5000);
    expect(findings.map(({ code }) => code)).toContain('internal-name-first-character');
  });

  test('is quick with thousands of sections of one name', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      section(index, 'a', item(0, 'b', '1')),
    );
    const { findings } = readDefinition(definitionWith({ 15: `</section>${many.join('')}` }));
    expect(findings.at(-1)?.code).toMatch(/more-findings|elements-too-many/);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(anyDefinition, fc.nat(), fc.nat(20), fc.string(), (text, at, length, other) => {
        const start = at % text.length;
        const broken = text.slice(0, start) + other + text.slice(start + length);
        const { definition, findings } = readDefinition(broken);
        const isBad = findings.some(({ severity }) => severity === 'error');
        expect(definition === undefined).toBe(isBad);
      }),
      { numRuns: 500 },
    );
  });
});
