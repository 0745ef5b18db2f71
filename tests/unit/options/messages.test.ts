import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const OURS = /^(options|tester)[A-Z]/;

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const sources = ['src/options', 'extension/options', 'extension/call-tester'].flatMap(filesUnder);
const asked = new Set(
  sources
    .flatMap(
      (file) => readFileSync(file, 'utf8').match(/(?<=['"])[a-z]+[A-Z][A-Za-z]*(?=['"])/g) ?? [],
    )
    .filter((text) => OURS.test(text)),
);

describe.each(['en', 'de'])('the messages of the settings and the call tester in %s', (locale) => {
  const messages: Record<string, { message: string; description?: string }> = JSON.parse(
    readFileSync(`extension/static/_locales/${locale}/messages.json`, 'utf8'),
  );

  test('are exactly those that the screens ask for', () => {
    expect(
      Object.keys(messages)
        .filter((key) => OURS.test(key))
        .sort(),
    ).toEqual([...asked].sort());
  });

  test('all say to translators where they stand', () => {
    const silent = [...asked].filter((key) => !messages[key]?.description);
    expect(silent).toEqual([]);
  });
});
