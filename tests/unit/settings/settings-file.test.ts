import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSettingsFile } from '../../../src/settings/read-settings-file';
import { withoutSecrets } from '../../../src/settings/secrets';
import { toSettingsFile } from '../../../src/settings/settings-file';
import type { StoredSettings } from '../../../src/settings/stored';
import { items } from './arbitraries';
import { CATALOGUE, definitionText, listener, WORLD } from './settings-fixture';

const EMPTY: StoredSettings = { form: 3, own: {}, callCenters: [], inUse: null };
const write = (stored: StoredSettings) => toSettingsFile(stored, CATALOGUE);
const read = (text: string, here = {}) => readSettingsFile(text, WORLD, here);
const told = (text: string) =>
  read(text).findings.map(({ severity, code, item, place }) => [
    severity,
    code,
    item,
    `${place.line}:${place.column}`,
  ]);

describe('a settings file', () => {
  test('gives back what was exported, secrets aside', () => {
    fc.assert(
      fc.property(items, (own) => {
        const { stored, findings } = read(write({ ...EMPTY, own }));
        expect(findings).toEqual([]);
        expect(stored).toEqual({ ...EMPTY, own: withoutSecrets(own, CATALOGUE) });
      }),
    );
  });

  test('gives back what was exported, where its secrets are here', () => {
    fc.assert(
      fc.property(items, (own) => {
        expect(read(write({ ...EMPTY, own }), own)).toEqual({
          stored: { ...EMPTY, own },
          findings: [],
        });
      }),
    );
  });

  test('has the call centers, and their secrets neither', () => {
    const center = (token: string) =>
      definitionText('Sales', {
        'OffhookGenericListener/url': 'http://localhost:5000/',
        'OffhookGenericListener/token': token,
      });
    const own = { 'connectors.generic-listener': listener('hunter2') };
    const file = write({
      form: 3,
      own,
      callCenters: [{ text: center('hunter2') }],
      inUse: 'Sales',
    });
    expect(file).not.toContain('hunter2');
    expect(read(file)).toEqual({
      stored: {
        form: 3,
        own: { 'connectors.generic-listener': listener() },
        callCenters: [{ text: center('') }],
        inUse: 'Sales',
      },
      findings: [],
    });
  });

  test('of an older form is brought to the one of today', () => {
    const old = {
      offhook: 'settings',
      form: 1,
      region: 'GB',
      crm: { id: 'demo', origin: 'https://crm.example' },
    };
    expect(read(JSON.stringify(old))).toMatchObject({
      stored: { own: { region: 'GB', crms: [{ id: 'demo' }] } },
    });
  });
});

describe('what is wrong with a settings file is said with its place', () => {
  const file = (parts: string) => `{\n  "offhook": "settings",\n  "form": 3,\n${parts}\n}`;
  const rest = '  "callCenters": [],\n  "inUse": null';

  test.each<[string, string, unknown[]]>([
    ['nothing', '', [['error', 'settings-file-not-json', '', '1:1']]],
    [
      'broken JSON',
      '{\r\n  "offhook": settings }',
      [['error', 'settings-file-not-json', '', '2:14']],
    ],
    [
      'an end too early',
      '{\n"offhook": "settings"',
      [['error', 'settings-file-not-json', '', '2:22']],
    ],
    ['another file', '{"name": "x"}', [['error', 'settings-file-other', '', '1:1']]],
    ['a list', '[]', [['error', 'settings-file-other', '', '1:1']]],
    ['no form', '{"offhook": "settings"}', [['error', 'settings-file-other', '', '1:1']]],
    [
      'a newer form',
      '{"offhook": "settings", "form": 4}',
      [['error', 'settings-file-newer', '', '1:1']],
    ],
    [
      'unknown names',
      file(`  "own": {"regoin": "GB"},\n  "more": 1,\n${rest}`),
      [
        ['warning', 'settings-file-unknown-key', 'more', '5:11'],
        ['warning', 'settings-file-unknown-item', 'regoin', '4:21'],
      ],
    ],
    [
      'a bad item',
      file(`  "own": {\n    "softphone": {\n      "height": 10, "width": 300 }},\n${rest}`),
      [['error', 'settings-file-bad-item', 'softphone.height', '6:17']],
    ],
    [
      'a bad part of a list',
      file(`  "own": {\n    "dispositions": [\n      {"code": "a", "label": ""} ]},\n${rest}`),
      [['error', 'settings-file-bad-item', 'dispositions.0.label', '6:30']],
    ],
    [
      'bad parts',
      file('  "own": 5,\n  "callCenters": {},\n  "inUse": 7'),
      [
        ['error', 'settings-file-bad-part', 'callCenters', '5:18'],
        ['error', 'settings-file-bad-part', 'own', '4:10'],
        ['error', 'settings-file-bad-part', 'inUse', '6:12'],
      ],
    ],
    [
      'a bad call center',
      file('  "own": {},\n  "callCenters": [ {"text": "<x>"}, 5 ],\n  "inUse": null'),
      [
        ['error', 'settings-file-call-center', '', '5:20'],
        ['error', 'settings-file-bad-part', 'callCenters.1', '5:37'],
      ],
    ],
  ])('%s', (_, text, findings) => {
    expect(told(text)).toEqual(findings);
    const isBad = JSON.stringify(findings).includes('error');
    expect(read(text).stored === undefined).toBe(isBad);
  });

  test('one that is too large is not read', () => {
    const text = `"${'x'.repeat(5 * 1024 * 1024)}"`;
    expect(told(text)).toEqual([['error', 'settings-file-too-large', '', '1:1']]);
  });

  test.each([
    ['deep', `${'['.repeat(500_000)}${']'.repeat(500_000)}`],
    ['deep in an item', file(`"own": {"crms": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`)],
    [
      'deep in a CRM',
      file(
        `"own": {"crms": [{"id": "a", "kind": "custom", "settings": {"search": ${'['.repeat(100_000)}${']'.repeat(100_000)}}}]}`,
      ),
    ],
    ['long', `[${'1,'.repeat(2_000_000)}1]`],
    ['cut off within a text', `{"offhook": "settings", "inUse": "${'x'.repeat(1_000_000)}`],
    ['full of bad CRMs', file(`"own": {"crms": [${'0,'.repeat(1_000_000)}0]},\n${rest}`)],
    ['full of bad names', file(`"own": {"region": 5${unknownItems(200_000)}},\n${rest}`)],
    [
      'old, with a text for its connectors',
      `{"offhook": "settings", "form": 2, "connectors": "${'x'.repeat(1_000_000)}"}`,
    ],
  ])('one that is %s is refused in a moment', (_, text) => {
    const before = performance.now();
    expect(read(text).stored).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  test('and of very many findings the first are told, errors before all', () => {
    const { findings } = read(file(`"own": {"a": 1${unknownItems(1000)}, "region": 5},\n${rest}`));
    expect(findings).toHaveLength(500);
    expect(findings[0]).toMatchObject({ severity: 'error', item: 'region' });
  });

  test('and nothing makes it throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (own, callCenters, inUse) => {
        read(JSON.stringify({ offhook: 'settings', form: 3, own, callCenters, inUse }));
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void read(text)));
  });
});

function unknownItems(count: number): string {
  return Array.from({ length: count }, (_, at) => `, "item${at}": 0`).join('');
}
