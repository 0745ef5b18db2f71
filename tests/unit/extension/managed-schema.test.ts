import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CONNECTORS, CRMS } from '../../../extension/catalogue';
import manifest from '../../../manifest.json' with { type: 'json' };
import { itemNames } from '../../../src/settings/item-table';
import { readPolicy } from '../../../src/settings/policy';

const catalogue = { connectors: CONNECTORS, crms: CRMS };
const schema: { readonly type: string; readonly properties: Record<string, PolicyKey> } =
  JSON.parse(readFileSync(`extension/static/${manifest.storage.managed_schema}`, 'utf8'));

interface PolicyKey {
  readonly title: string;
  readonly description: string;
  readonly type: string;
  readonly items?: { readonly type: string };
}

/** What Chromium lets through to the extension: all else it drops without a word. */
const LET_THROUGH: Readonly<Record<string, unknown>> = {
  managedBy: 'IT',
  callCenter: '<callCenter/>',
  settings: '{"region":"GB"}',
  lock: ['region', 'callCenter', 'all'],
};

const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);

describe('the schema of the policy', () => {
  test('has each key that is read, in the form in which it is read, and no other', () => {
    const types = Object.entries(schema.properties).map(([key, { type }]) => [key, type]);
    expect(types).toEqual(Object.entries(LET_THROUGH).map(([key, value]) => [key, typeOf(value)]));
    expect(schema.properties.lock?.items).toEqual({ type: 'string' });
    expect(readPolicy(LET_THROUGH, catalogue)).toMatchObject({
      policy: {
        managedBy: 'IT',
        callCenterText: '<callCenter/>',
        items: { region: 'GB' },
        forcesCallCenter: true,
      },
      problems: [],
    });
    expect(readPolicy({ ...LET_THROUGH, server: 1 }, catalogue).problems).toHaveLength(1);
  });

  test('says to administrators what each key is', () => {
    for (const { title, description } of Object.values(schema.properties)) {
      expect(title).toMatch(/\w/);
      expect(description).toMatch(/\.$/);
    }
  });

  test('uses only what Chromium knows: another word keeps the whole extension from loading', () => {
    const words = Object.values(schema.properties).flatMap(Object.keys);
    expect([...new Set(words)].sort()).toEqual(['description', 'items', 'title', 'type']);
    expect(Object.keys(schema).sort()).toEqual(['properties', 'type']);
  });

  test('lets every setting through that there is', () => {
    const names = itemNames(catalogue);
    const { policy, problems } = readPolicy({ lock: names }, catalogue);
    expect(problems).toEqual([]);
    expect(policy?.locks).toEqual(names);
  });
});
