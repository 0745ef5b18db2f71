import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

describe.each([
  ['polling-connector', 'connectorPollingExample'],
  ['notification-connector', 'connectorNotificationExample'],
])('the messages of %s', (name, area) => {
  const folder = `docs/examples/${name}`;
  const messages = JSON.parse(readFileSync(`${folder}/messages.json`, 'utf8'));
  const sources = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const text = sources.map((file) => readFileSync(`${folder}/${file}`, 'utf8')).join('\n');
  const used = [...new Set(text.match(new RegExp(`(?<=')${area}[A-Za-z]*(?=')`, 'g')))].sort();

  test.each(['en', 'de'])('are those that it uses, in %s', (language) => {
    expect(Object.keys(messages[language]).sort()).toEqual(used);
  });
});
