import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parseListenerSettings } from '../../../src/connectors/generic-listener/settings';
import { defaultSettings } from '../../../src/settings/defaults';
import { SettingsSchema } from '../../../src/settings/schema';

test.each([
  ['de-AT', 'AT'],
  ['en', 'US'],
])('a browser in %s begins in the region %s, with settings that hold', (language, region) => {
  const settings = defaultSettings((key) => key, language);
  expect(settings.region).toBe(region);
  expect(v.parse(SettingsSchema, settings)).toEqual(settings);
});

test.each([
  'javascript:alert(1)',
  'http://crm.example/path',
  'crm.example',
  'ftp://crm.example',
  'https://*',
  '',
])('"%s" is not a web origin', (origin) => {
  const settings = defaultSettings((key) => key, 'en');
  const screenPop = { ...settings.screenPop, webOrigins: [origin] };
  expect(v.safeParse(SettingsSchema, { ...settings, screenPop }).success).toBe(false);
});

test('two CRMs of one id, and two rules of one name, are refused', () => {
  const settings = defaultSettings((key) => key, 'en');
  const [crm] = settings.crms;
  const [rule] = settings.screenPop.rules;
  const screenPop = { ...settings.screenPop, rules: [rule, rule] };
  expect(v.safeParse(SettingsSchema, { ...settings, crms: [crm, crm] }).success).toBe(false);
  expect(v.safeParse(SettingsSchema, { ...settings, screenPop }).success).toBe(false);
});

test.each(['http://localhost:5001/', 'http://127.0.0.1/cti', 'http://[::1]:5000/'])(
  '%s is a listener URL',
  (url) => {
    expect(parseListenerSettings({ url })).toEqual({ url });
  },
);

test.each([
  'https://localhost:5000/',
  'http://192.0.2.1:5000/',
  'http://localhost.evil.example/',
  'http://user@localhost:5000/',
  'http://localhost:5000/?ani=1',
  '5001',
])('%s is not a listener URL, and the error names the field', (url) => {
  expect(() => parseListenerSettings({ url })).toThrow('generic-listener: url ');
});
