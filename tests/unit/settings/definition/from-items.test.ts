import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONNECTORS, CRMS } from '../../../../extension/catalogue';
import { readDefinition } from '../../../../src/call-center/read-definition';
import { writeDefinition } from '../../../../src/call-center/write-definition';
import { defaultSettings } from '../../../../src/settings/defaults';
import { fromItems } from '../../../../src/settings/definition/from-items';
import { toItems } from '../../../../src/settings/definition/to-items';
import type { ItemName } from '../../../../src/settings/item';
import { withItem } from '../../../../src/settings/item-table';
import type { Settings } from '../../../../src/settings/schema';
import { ANY_SETTINGS } from './any-settings';
import { CATALOGUE } from './with-values';

const OURS = { connectors: CONNECTORS, crms: CRMS };
const NAMES = { internalName: 'Support1', displayName: 'Support & <help>' };
const DEFAULTS = defaultSettings((key) => key, 'en-US');

/** What a browser has that knows nothing but the file. */
function settingsOf(text: string, catalogue = OURS) {
  const { definition, findings } = readDefinition(text);
  if (!definition) throw new Error(JSON.stringify(findings));
  const read = toItems(definition, catalogue);
  const settings = Object.entries(read.items).reduce<Settings>(
    (all, [name, value]) => withItem(all, name as ItemName, value),
    DEFAULTS,
  );
  return { settings, findings: [...findings, ...read.findings] };
}

describe('settings written as a definition', () => {
  test('are read again as they were', () => {
    fc.assert(
      fc.property(ANY_SETTINGS, (settings) => {
        const read = settingsOf(fromItems(settings, OURS, NAMES));
        expect(read.settings).toEqual(settings);
        expect(read.findings).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('are written as strictly as the format is', () => {
    fc.assert(
      fc.property(ANY_SETTINGS, (settings) => {
        const text = fromItems(settings, OURS, NAMES);
        expect(writeDefinition(text)).toEqual({ text, findings: [] });
      }),
      { numRuns: 30 },
    );
  });

  test('are those of a new browser, when they are the usual ones', () => {
    expect(settingsOf(fromItems(DEFAULTS, OURS, NAMES)).settings).toEqual({
      ...DEFAULTS,
      connectors: {
        'generic-listener': { enabled: true, settings: { url: 'http://localhost:5000/' } },
        simulator: { enabled: true, settings: {} },
      },
    });
  });

  test('have an item for every secret, and no secret in it', () => {
    const settings: Settings = {
      ...DEFAULTS,
      connectors: {
        'generic-listener': {
          enabled: true,
          settings: { url: 'http://localhost:5000/', token: 'sesame' },
        },
        'notification-example': {
          enabled: true,
          settings: { url: 'https://pbx.example/', agent: '301', secret: 'sesame' },
        },
      },
      crms: CRMS.map(({ kind, fields, defaults }) => ({
        id: kind,
        kind,
        settings: {
          ...Object(defaults),
          ...Object.fromEntries(
            fields.filter(({ input }) => input === 'secret').map(({ name }) => [name, 'sesame']),
          ),
        },
      })),
    };
    const text = fromItems(settings, CATALOGUE, NAMES);
    expect(text).not.toContain('sesame');
    for (const name of ['token', 'apiKey', 'secret']) expect(text).toContain(`name="${name}"`);
  });

  test('leave out a CRM that nobody knows here', () => {
    const other = { id: 'x', kind: 'siebel', settings: { origin: 'https://siebel.example' } };
    const text = fromItems({ ...DEFAULTS, crms: [other] }, OURS, NAMES);
    expect(text).not.toContain('siebel');
    expect(settingsOf(text).settings.crms).toEqual([]);
  });

  test.each([
    ['1Support', 'Support'],
    ['Support desk', 'Support'],
    ['', 'Support'],
    ['Support', 'x'.repeat(1001)],
  ])('cannot be called %s, %s', (internalName, displayName) => {
    expect(() => fromItems(DEFAULTS, OURS, { internalName, displayName })).toThrow(RangeError);
  });
});
