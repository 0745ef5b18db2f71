import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONNECTORS, CRMS } from '../../../extension/catalogue';
import manifest from '../../../manifest.json' with { type: 'json' };
import { toExtensionId } from '../../../scripts/package/crx.mjs';
import { readTable } from '../../../scripts/package/markdown-table.mjs';
import { itemNames } from '../../../src/settings/item-table';
import { readPolicy } from '../../../src/settings/policy';

const catalogue = { connectors: CONNECTORS, crms: CRMS };
const page = readFileSync('docs/administration.md', 'utf8');

describe('docs/administration.md', () => {
  test('names every setting there is, each with an example that is taken', () => {
    const rows = readTable(page, 'Setting');
    expect(rows.map(([name]) => name)).toEqual(itemNames(catalogue));
    for (const [name, example = ''] of rows) {
      const settings = `{${JSON.stringify(name)}: ${example}}`;
      expect(readPolicy({ settings }, catalogue).problems).toEqual([]);
    }
  });

  test('names the keys of the policy as the schema has them', () => {
    const schema = JSON.parse(
      readFileSync(`extension/static/${manifest.storage.managed_schema}`, 'utf8'),
    );
    const keys = readTable(page, 'Key').map(([key]) => key);
    expect(keys).toEqual(Object.keys(schema.properties));
  });

  test('names Offhook’s ids', () => {
    expect(page).toContain(toExtensionId(Buffer.from(manifest.key, 'base64')));
    const [geckoId = '?'] = /\{[0-9a-f-]{36}\}/.exec(readFileSync('vite.config.ts', 'utf8')) ?? [];
    expect(page).toContain(geckoId);
  });

  test('leads to files that are there', () => {
    const links = [...page.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((path) => !existsSync(join('docs', path)))).toEqual([]);
  });

  test('leads to headings that are there', () => {
    const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
      text
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .replaceAll(' ', '-'),
    );
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(links.filter((anchor) => !headings.includes(anchor ?? ''))).toEqual([]);
  });
});
