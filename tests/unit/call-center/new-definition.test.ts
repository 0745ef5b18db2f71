import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NewDefinition, newDefinition } from '../../../src/call-center/new-definition';
import { readDefinition } from '../../../src/call-center/read-definition';
import { normaliseValue } from '../../../src/call-center/value-text';
import { writeDefinition } from '../../../src/call-center/write-definition';
import { XmlCharacterError } from '../../../src/call-center/xml/escape-xml';
import { anyInternalName, anyValue } from './any-definition';
import { long } from './definition-lines';

const names = { internalName: 'Support', displayName: 'Support desk' };

function itemsOf(chosen: NewDefinition): Readonly<Record<string, string>> {
  const { definition } = readDefinition(newDefinition(chosen));
  const items = definition?.sections.flatMap((section) => section.items) ?? [];
  return Object.fromEntries(items.map(({ name, value }) => [name, value]));
}

describe('a new definition', () => {
  test('has every required item, and what is to be filled in', () => {
    expect(itemsOf(names)).toEqual({
      reqInternalName: 'Support',
      reqDisplayName: 'Support desk',
      reqAdapterUrl: '',
      reqUseApi: 'true',
      reqSoftphoneHeight: '560',
      reqSoftphoneWidth: '360',
      reqSalesforceCompatibilityMode: 'Classic_and_Lightning',
      reqOutsidePrefix: '',
      reqLongDistPrefix: '',
      reqInternationalPrefix: '',
    });
  });

  test.each(['Classic', 'Lightning', 'Classic_and_Lightning'] as const)(
    'for %s is without fault',
    (mode) => {
      const text = newDefinition({
        ...names,
        mode,
        adapterUrl: 'https://phone.example/softphone',
        height: 300,
        width: 250,
        standby: { url: 'https://other.example', timeout: 5000 },
        dialing: { outsidePrefix: '9', longDistPrefix: '1', internationalPrefix: '011' },
      });
      expect(readDefinition(text).findings).toEqual([]);
      expect(writeDefinition(text)).toEqual({ text, findings: [] });
    },
  );

  test('has standby URL and timeout together', () => {
    const items = itemsOf({ ...names, standby: { url: 'https://other.example', timeout: 5000 } });
    expect(items).toMatchObject({ reqStandbyUrl: 'https://other.example', reqTimeout: '5000' });
  });

  test('reads back as it was asked for, whatever that was', () => {
    fc.assert(
      fc.property(anyInternalName, anyValue, anyValue, (internalName, displayName, adapterUrl) => {
        const items = itemsOf({ internalName, displayName, adapterUrl });
        const plain = (value: string) => normaliseValue(value.replace(/\r\n?/g, '\n'));
        expect(items).toMatchObject({
          reqInternalName: internalName,
          reqDisplayName: plain(displayName),
          reqAdapterUrl: plain(adapterUrl),
        });
      }),
      { numRuns: 300 },
    );
  });

  test.each(['', '1st', 'my desk', 'Büro', long(41)])('cannot be called %j', (internalName) => {
    expect(() => newDefinition({ ...names, internalName })).toThrow(RangeError);
  });

  test('has a display name of at most 1000 characters', () => {
    expect(() => newDefinition({ ...names, displayName: '☎'.repeat(1001) })).toThrow(RangeError);
    expect(itemsOf({ ...names, displayName: '☎'.repeat(1000) }).reqDisplayName).toHaveLength(1000);
  });

  test('has no characters that XML cannot hold', () => {
    expect(() => newDefinition({ ...names, displayName: '\u0001' })).toThrow(XmlCharacterError);
  });
});
