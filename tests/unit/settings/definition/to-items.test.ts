import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NO_ADAPTER } from '../../../../src/settings/workplace';
import { inShort, itemsOf } from './with-values';

const said = (values: Readonly<Record<string, string>>) => itemsOf(values).findings.map(inShort);

describe('a definition sets', () => {
  test('nothing where all is empty, or is not there', () => {
    const empty = {
      'reqGeneralInfo/reqAdapterUrl': '',
      'reqDialingOptions/reqOutsidePrefix': '',
      'OffhookDesk/autoAnswer': '',
      'OffhookScreenPop/rules': ' ',
      'OffhookGenericListener/enabled': '',
      'OffhookGenericListener/url': '',
      'OffhookCrm/kind': '',
      'OffhookCrm/origin': '',
    };
    expect(itemsOf(empty)).toEqual({ items: {}, findings: [] });
    expect(itemsOf({})).toEqual({ items: {}, findings: [] });
  });

  test('the workplace, by Salesforce’s own items', () => {
    const { items, findings } = itemsOf({
      'reqGeneralInfo/reqAdapterUrl': 'https://phone.example/softphone',
      'reqGeneralInfo/reqStandbyUrl': 'https://standby.example/softphone',
      'reqGeneralInfo/reqTimeout': '5000',
      'reqGeneralInfo/reqSoftphoneHeight': '500',
      'reqGeneralInfo/reqSoftphoneWidth': '400',
      'reqDialingOptions/reqOutsidePrefix': '9',
      'reqDialingOptions/reqLongDistPrefix': '1',
      'reqDialingOptions/reqInternationalPrefix': '011',
    });
    expect(findings).toEqual([]);
    expect(items).toEqual({
      adapter: {
        url: 'https://phone.example/softphone',
        standbyUrl: 'https://standby.example/softphone',
        timeoutMs: 5000,
      },
      softphone: { height: 500, width: 400 },
      dialing: { outsidePrefix: '9', longDistPrefix: '1', internationalPrefix: '011' },
    });
  });

  test('parts of an item beside what is usual', () => {
    const { items } = itemsOf({
      'reqDialingOptions/reqOutsidePrefix': '9',
      'reqGeneralInfo/reqSoftphoneWidth': '400',
      'OffhookDesk/autoAnswer': 'true',
      'OffhookDesk/wrapUpLimitMs': '30000',
    });
    expect(items).toEqual({
      dialing: { outsidePrefix: '9', longDistPrefix: '', internationalPrefix: '' },
      softphone: { height: 560, width: 400 },
      'desk.autoAnswer': { enabled: true, delayMs: 2000, duringCalls: false },
      'desk.wrapUp': { limitMs: 30_000, extensionMs: 60_000, stateAfter: 'stay' },
    });
  });

  test('ten seconds for a page whose standby page has no time', () => {
    const { items, findings } = itemsOf({
      'reqGeneralInfo/reqAdapterUrl': 'https://phone.example/',
      'reqGeneralInfo/reqStandbyUrl': 'https://standby.example/',
    });
    expect(items.adapter).toEqual({
      url: 'https://phone.example/',
      standbyUrl: 'https://standby.example/',
      timeoutMs: NO_ADAPTER.timeoutMs,
    });
    expect(NO_ADAPTER.timeoutMs).toBe(10_000);
    expect(findings).toEqual([]);
  });

  test('reasons and outcomes, one a line', () => {
    const { items } = itemsOf({
      'OffhookReasons/codes': 'break = Have a break\n\n  17=Lunch = eating\nmeeting',
      'OffhookDispositions/codes': '[]',
    });
    expect(items).toEqual({
      notReadyReasons: [
        { code: 'break', label: 'Have a break' },
        { code: '17', label: 'Lunch = eating' },
        { code: 'meeting', label: 'meeting' },
      ],
      dispositions: [],
    });
  });

  test('a phone system, with what is usual where nothing is written', () => {
    const { items } = itemsOf({ 'OffhookGenericListener/token': '"open sesame"' });
    expect(items).toEqual({
      'connectors.generic-listener': {
        enabled: true,
        settings: { url: 'http://localhost:5000/', token: '"open sesame"' },
      },
    });
    expect(itemsOf({ 'OffhookSimulator/enabled': 'false' }).items).toEqual({
      'connectors.simulator': { enabled: false, settings: {} },
    });
  });

  test('several CRMs, in the order of their numbers, each with a name', () => {
    const { items, findings } = itemsOf({
      'OffhookCrm2/kind': 'EspoCRM',
      'OffhookCrm2/origin': 'https://espo.example/',
      'OffhookCrm2/entities': 'Contact\nLead',
      'OffhookCrm3/kind': 'espocrm',
      'OffhookCrm/kind': 'salesforce',
      'OffhookCrm/id': 'sales',
      'OffhookCrm/origin': 'https://acme.my.salesforce.com',
      'OffhookCrm/token': 'secret',
    });
    expect(findings).toEqual([]);
    expect(items.crms).toMatchObject([
      {
        id: 'sales',
        kind: 'salesforce',
        settings: { origin: 'https://acme.my.salesforce.com', token: 'secret', apiVersion: '62.0' },
      },
      {
        id: 'espocrm',
        settings: { origin: 'https://espo.example', entities: ['Contact', 'Lead'] },
      },
      { id: 'espocrm-2', settings: { origin: '' } },
    ]);
  });

  test('no CRM, when it says so', () => {
    expect(itemsOf({ 'OffhookCrm/kind': 'none' })).toEqual({ items: { crms: [] }, findings: [] });
  });

  test('rules of any of the three forms', () => {
    const screenPop = readFileSync('docs/screen-pop.md', 'utf8');
    const block = (kind: string) =>
      new RegExp(`^\`\`\`json ${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(screenPop)?.[1] ?? '';
    const own = itemsOf({ 'OffhookScreenPop/rules': `[${block('rule')}]` });
    const usd = itemsOf({ 'OffhookScreenPop/usdRules': block('usd') });
    const layout = itemsOf({ 'OffhookScreenPop/softphoneLayout': block('softphone-layout') });
    expect(own.findings).toEqual([]);
    expect(own.items['screenPop.rules']).toEqual([JSON.parse(block('rule'))]);
    expect(usd.items['screenPop.rules']).toMatchObject([
      { name: 'Contact by e-mail', from: ['generic-listener'] },
    ]);
    expect(layout.items['screenPop.rules']).toMatchObject([
      { name: 'Softphone layout: Inbound', directions: ['inbound'] },
    ]);
  });

  test('values however they are capitalised, and a region by its usual name', () => {
    const { items } = itemsOf({
      'OffhookDesk/oneCallOnly': 'TRUE',
      'OffhookDesk/dialDuringCall': 'makecall',
      'OffhookAgent/region': 'uk',
    });
    expect(items).toEqual({
      'desk.oneCallOnly': true,
      'desk.dialDuringCall': 'makeCall',
      region: 'GB',
    });
  });

  test('the empty text and texts with blanks around them, in quotation marks', () => {
    const { items } = itemsOf({
      'OffhookCrm/kind': 'custom',
      'OffhookCrm/home': '""',
      'OffhookDesk/sessionNames': '["", " [[cti.name]] "]',
    });
    expect(items).toMatchObject({
      crms: [{ settings: { home: '' } }],
      'desk.sessionNames': ['', ' [[cti.name]] '],
    });
  });
});

describe('a value that cannot be used costs its item alone', () => {
  test('on the desk', () => {
    const { items } = itemsOf({
      'OffhookDesk/autoAnswer': 'true',
      'OffhookDesk/autoAnswerDelayMs': 'soon',
      'OffhookDesk/autoAnswerDuringCalls': 'true',
    });
    expect(items).toEqual({
      'desk.autoAnswer': { enabled: true, delayMs: 2000, duringCalls: true },
    });
  });

  test('in a phone system, with the secret that was meant for the address', () => {
    const values = {
      'OffhookGenericListener/enabled': 'true',
      'OffhookGenericListener/url': 'https://elsewhere.example/',
      'OffhookGenericListener/token': 'open',
    };
    expect(itemsOf(values).items).toEqual({
      'connectors.generic-listener': {
        enabled: true,
        settings: { url: 'http://localhost:5000/' },
      },
    });
    expect(said(values)).toEqual([
      expect.stringMatching(/^setting-refused OffhookGenericListener\/url: .*http:\/\/ URL/),
    ]);
  });

  test('in a CRM, whatever else it has', () => {
    const values = {
      'OffhookCrm/kind': 'custom',
      'OffhookCrm/origin': 'crm.example',
      'OffhookCrm/record': 'https://elsewhere.example/',
      'OffhookCrm/search': '{"url": 7}',
      'OffhookCrm/numberField': 'telephone1',
    };
    const { items, findings } = itemsOf(values);
    expect(items.crms).toMatchObject([
      { settings: { origin: '', record: '', search: null, numberField: 'telephone1' } },
    ]);
    expect(findings.map(({ code, item }) => `${code} ${item}`)).toEqual([
      'setting-refused OffhookCrm/origin',
      'setting-refused OffhookCrm/record',
      'setting-refused OffhookCrm/search',
    ]);
  });

  test('in a list of rules', () => {
    const { items, findings } = itemsOf({ 'OffhookScreenPop/rules': '[{"name": "x"}]' });
    expect(items).toEqual({});
    expect(findings.map(inShort)).toEqual([
      expect.stringMatching(/^setting-refused OffhookScreenPop\/rules: 0/),
    ]);
  });

  test('in the workplace; what the reading of the file says is not said again', () => {
    const { items, findings } = itemsOf({
      'reqGeneralInfo/reqAdapterUrl': '/apex/softphone',
      'reqGeneralInfo/reqStandbyUrl': 'https://domain:port/softphone',
      'reqGeneralInfo/reqTimeout': '5s',
      'reqGeneralInfo/reqSoftphoneHeight': '500px',
      'reqDialingOptions/reqLongDistPrefix': '+1',
      'reqDialingOptions/reqInternationalPrefix': '011',
    });
    expect(items).toEqual({
      dialing: { outsidePrefix: '', longDistPrefix: '', internationalPrefix: '011' },
    });
    expect(findings).toEqual([]);
  });

  test('sizes and times are moved to where they can be', () => {
    const { items, findings } = itemsOf({
      'reqGeneralInfo/reqStandbyUrl': 'https://standby.example/',
      'reqGeneralInfo/reqTimeout': '5',
      'reqGeneralInfo/reqSoftphoneHeight': '100',
      'reqGeneralInfo/reqSoftphoneWidth': '5000',
    });
    expect(items).toMatchObject({
      adapter: { timeoutMs: 1000 },
      softphone: { height: 240, width: 1920 },
    });
    expect(findings.map(inShort)).toEqual([
      'setting-out-of-range reqGeneralInfo/reqTimeout: 5 | 1000',
      'setting-out-of-range reqGeneralInfo/reqSoftphoneHeight: 100 | 240',
      'setting-out-of-range reqGeneralInfo/reqSoftphoneWidth: 5000 | 1920',
    ]);
  });

  test('for Lightning, the reading of the file has said it of sizes', () => {
    const { items, findings } = itemsOf({
      'reqGeneralInfo/reqSalesforceCompatibilityMode': 'Lightning',
      'reqGeneralInfo/reqSoftphoneHeight': '100',
    });
    expect(items).toMatchObject({ softphone: { height: 240 } });
    expect(findings).toEqual([]);
  });
});

describe('what is not finished', () => {
  const url = { 'OffhookNotificationExample/url': 'https://pbx.acme.example/' };

  test('is no error while a phone system is not to be used', () => {
    const { items, findings } = itemsOf(url);
    expect(findings).toEqual([]);
    expect(items).toEqual({
      'connectors.notification-example': {
        enabled: false,
        settings: { url: 'https://pbx.acme.example/', agent: '', secret: '' },
      },
    });
  });

  test('keeps a phone system that is to be used from being used, and is said', () => {
    const { items, findings } = itemsOf({ ...url, 'OffhookNotificationExample/enabled': 'true' });
    expect(items['connectors.notification-example']).toMatchObject({ enabled: false });
    expect(findings.map(inShort)).toEqual([
      expect.stringMatching(/^connector-incomplete OffhookNotificationExample\/enabled: .*agent/),
    ]);
  });

  test('is used when it is complete', () => {
    const { items, findings } = itemsOf({
      ...url,
      'OffhookNotificationExample/enabled': 'true',
      'OffhookNotificationExample/agent': '301',
      'OffhookNotificationExample/secret': ' open sesame ',
    });
    expect(findings).toEqual([]);
    expect(items['connectors.notification-example']).toEqual({
      enabled: true,
      settings: { url: 'https://pbx.acme.example/', agent: '301', secret: 'open sesame' },
    });
  });
});

describe('findings', () => {
  test('are bounded, however much is wrong', () => {
    const many = Array.from({ length: 500 }, (_, index) => [`OffhookDesk/item${index}`, 'x']);
    const { findings } = itemsOf({
      ...Object.fromEntries(many),
      'OffhookAgent/region': 'x'.repeat(100_000),
    });
    expect(findings).toHaveLength(200);
    for (const { values } of findings) {
      for (const value of values) expect(value.length).toBeLessThanOrEqual(300);
    }
  });

  test('stand in the order of the file, each at its item', () => {
    const { findings } = itemsOf({
      'OffhookCrm/kind': 'siebel',
      'OffhookDesk/autoAnswer': 'x',
      'OffhookAgent/region': 'Narnia',
    });
    const places = findings.map(({ item, place }) => [item, place.line]);
    expect(places).toEqual([
      ['OffhookCrm/kind', 6],
      ['OffhookDesk/autoAnswer', 9],
      ['OffhookAgent/region', 12],
    ]);
  });

  test('never say a secret', () => {
    const secret = 'sesame'.repeat(40);
    const { findings } = itemsOf({
      'OffhookNotificationExample/enabled': 'true',
      'OffhookNotificationExample/agent': '301',
      'OffhookNotificationExample/secret': secret,
      'OffhookCrm/kind': 'espocrm',
      'OffhookCrm/apiKey': 'se same',
    });
    expect(findings.map(({ code }) => code)).toEqual([
      'connector-incomplete',
      'setting-refused',
      'setting-refused',
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/sesame|se same/);
  });
});
