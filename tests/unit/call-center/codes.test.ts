import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FINDING_CODES } from '../../../src/call-center/codes';
import { findingKey } from '../../../src/call-center/finding';
import { readDefinition } from '../../../src/call-center/read-definition';
import { writeDefinition } from '../../../src/call-center/write-definition';
import { definitionWith, item, long } from './definition-lines';
import { INTERNAL_NAME_RULES } from './rule-tables/internal-name';
import { LABEL_RULES } from './rule-tables/labels';
import { METADATA_RULES } from './rule-tables/metadata';
import { NAME_RULES } from './rule-tables/names';
import { ORDER_RULES } from './rule-tables/order';
import { PAIR_RULES } from './rule-tables/pairs';
import { REQUIRED_ITEM_RULES } from './rule-tables/required-items';
import { STRUCTURE_RULES } from './rule-tables/structure';
import { VALUE_RULES } from './rule-tables/values';

type Messages = Readonly<Record<string, { readonly message: string } | undefined>>;
const messagesOf = (language: string): Messages =>
  JSON.parse(readFileSync(`extension/static/_locales/${language}/messages.json`, 'utf8'));

describe.each(['en', 'de'])('in %s', (language) => {
  const messages = messagesOf(language);

  test.each(Object.keys(FINDING_CODES))('%s has its words', (code) => {
    expect(messages[findingKey({ code })]?.message).toBeTruthy();
  });
});

test('a code is of small letters and dashes, so that scripts and keys can have it', () => {
  for (const code of Object.keys(FINDING_CODES)) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

describe('every finding that the rules give', () => {
  const files = [
    ...[STRUCTURE_RULES, ORDER_RULES, NAME_RULES, LABEL_RULES, INTERNAL_NAME_RULES],
    ...[REQUIRED_ITEM_RULES, VALUE_RULES, PAIR_RULES, METADATA_RULES],
  ].flatMap((rules) => rules.map(([, file]) => file));
  const strict = [
    { 14: item(2, '', '1') },
    { 14: item(2, 'a b', '1') },
    { 14: item(2, long(41), '1') },
    { 14: item(2, 'reqOutsidePrefix', '1') },
    { 14: `<item sortOrder="2" name="a" label="${long(1001)}"/>` },
  ].map(definitionWith);
  const findings = [
    ...files.flatMap((file) => readDefinition(file).findings),
    ...strict.flatMap((file) => writeDefinition(file).findings),
  ];

  test('has the severity of its code', () => {
    const severities: Readonly<Record<string, string>> = FINDING_CODES;
    for (const { code, severity } of findings) expect(severity).toBe(severities[code]);
  });

  test('has the values that its words ask for', () => {
    const messages = messagesOf('en');
    for (const finding of findings) {
      const words = messages[findingKey(finding)]?.message ?? '';
      const asked = [...words.matchAll(/\$(\d)/g)].map(([, number]) => Number(number));
      expect(finding.values.length, finding.code).toBeGreaterThanOrEqual(Math.max(0, ...asked));
    }
  });
});
