import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FINDING_CODES } from '../../../../src/call-center/codes';
import { findingKey } from '../../../../src/call-center/finding';
import { VALUE_CODES } from '../../../../src/settings/definition/value-codes';
import { itemsOf } from './with-values';

/** One definition for each code, which gives rise to it and to nothing else. */
const CASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'setting-unknown-section': { 'OffhookDesks/autoAnswer': 'true' },
  'setting-unknown-item': { 'OffhookDesk/autoanswer': 'true' },
  'setting-not-switch': { 'OffhookScreenPop/toast': 'yes' },
  'setting-not-number': { 'OffhookDesk/wrapUpLimitMs': '30 s' },
  'setting-not-choice': { 'OffhookAgent/onLogOff': 'forget' },
  'setting-not-json': { 'OffhookScreenPop/rules': '[{]' },
  'setting-not-region': { 'OffhookAgent/region': 'Germany' },
  'setting-line-left-out': { 'OffhookReasons/codes': 'break = Break\n= lunch' },
  'setting-out-of-range': {
    'reqGeneralInfo/reqStandbyUrl': 'https://standby.example/',
    'reqGeneralInfo/reqTimeout': '999999',
  },
  'setting-refused': { 'OffhookScreenPop/webOrigins': 'maps.example' },
  'connector-incomplete': { 'OffhookNotificationExample/enabled': 'true' },
  'crm-kind-missing': { 'OffhookCrm/origin': 'https://crm.example' },
  'crm-kind-unknown': { 'OffhookCrm/kind': 'siebel' },
  'crm-id-taken': {
    'OffhookCrm/kind': 'demo',
    'OffhookCrm/id': 'crm',
    'OffhookCrm2/kind': 'demo',
    'OffhookCrm2/id': 'crm',
  },
  'rules-more-than-one': {
    'OffhookScreenPop/rules': '[]',
    'OffhookScreenPop/usdRules': '[]',
  },
  'rules-not-json': { 'OffhookScreenPop/usdRules': 'Name;Order' },
  'rules-unknown-field': { 'OffhookScreenPop/usdRules': '{"WindowNavigationRules": [], "x": 1}' },
  'rules-missing-field': { 'OffhookScreenPop/usdRules': '{"x": []}' },
};
/** What these definitions cannot show apart from others, or not with what there is so far. */
const ALONG: readonly string[] = ['rules-missing-field'];

const languages = ['en', 'de'].map((language) => ({
  language,
  messages: JSON.parse(
    readFileSync(`extension/static/_locales/${language}/messages.json`, 'utf8'),
  ) as Readonly<Record<string, { readonly message: string }>>,
}));

describe('what can be said about values', () => {
  test.each(Object.entries(CASES))('%s', (code, values) => {
    const { findings } = itemsOf(values);
    expect(findings.map((finding) => finding.code)).toContain(code);
    if (!ALONG.includes(code)) expect(findings).toHaveLength(1);
    const [finding] = findings.filter((one) => one.code === code);
    for (const { messages } of languages) {
      const places = messages[findingKey({ code })]?.message.match(/\$\d/g) ?? [];
      const highest = Math.max(0, ...places.map((place) => Number(place.slice(1))));
      expect(finding?.values.length).toBeGreaterThanOrEqual(highest);
    }
    expect(finding?.severity).toBe('warning');
    expect(finding?.values[0]).toBe(finding?.item);
  });

  test.each(Object.keys(VALUE_CODES))('%s has words in every language', (code) => {
    for (const { language, messages } of languages) {
      expect(messages[findingKey({ code })]?.message, language).toBeTruthy();
    }
  });

  test('has codes of its own', () => {
    expect(Object.keys(VALUE_CODES).filter((code) => code in FINDING_CODES)).toEqual([]);
  });

  test('is all in docs/call-center.md, and nothing else is', () => {
    const reference = readFileSync('docs/call-center.md', 'utf8');
    const [, table = ''] = reference.split('### What is said about values\n');
    const [own = ''] = table.split('\n## ');
    const named = [...own.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code);
    const codes = Object.keys(VALUE_CODES).filter(
      (code) => !code.startsWith('rules-') || code === 'rules-more-than-one',
    );
    expect(named.toSorted()).toEqual(codes.toSorted());
  });
});
