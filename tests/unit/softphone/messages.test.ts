import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Message {
  readonly message: string;
  readonly description?: string;
}
type Messages = Readonly<Record<string, Message>>;

const read = (language: string): Messages =>
  JSON.parse(readFileSync(`extension/static/_locales/${language}/messages.json`, 'utf8'));
const en = read('en');
const de = read('de');
const places = (messages: Messages, key: string) =>
  [...new Set(messages[key]?.message.match(/\$\d|%s/g))].sort();

const KEY = /'((?:softphone|linkState|failure|agentState|popOutcome|ui)[A-Z][A-Za-z]*)'/g;
const used = ['src/softphone', 'src/ui'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(KEY)])
    .map(([, key = '']) => key),
);

describe('the words of the softphone', () => {
  test.each([...new Set(used)])('%s is there, explained, and in both languages', (key) => {
    expect(en[key]?.message).toBeTruthy();
    expect(en[key]?.description).toBeTruthy();
    expect(de[key]?.message).toBeTruthy();
    expect(places(de, key)).toEqual(places(en, key));
  });

  test('are all used', () => {
    const ours = Object.keys(en).filter((key) => key.startsWith('softphone'));
    expect(ours.filter((key) => !used.includes(key))).toEqual([]);
  });

  test.each(['en', 'de'])('describe the extension in what stores allow, in %s', (language) => {
    expect(read(language).extDescription?.message.length).toBeLessThanOrEqual(132);
  });
});
