import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStored } from '../../../src/settings/read-stored';
import { allItems, itemName } from './arbitraries';
import { crm, DEFAULTS, definitionText, listener, WORLD } from './settings-fixture';

/** The first settings there were, f5d1101: one CRM, and nothing about the desk. */
const FORM_1 = {
  region: 'GB',
  crm: { id: 'demo', origin: 'https://crm.example' },
  connectors: {
    'generic-listener': { enabled: true, settings: { url: 'http://localhost:5003/' } },
    simulator: { enabled: true, settings: {} },
  },
  notReadyReasons: [{ code: 'tea', label: 'Tea' }],
  dispositions: DEFAULTS.dispositions,
};

/** 903d910: the rules of the desk. */
const DESK = {
  autoAnswer: { enabled: true, delayMs: 1000, duringCalls: false },
  oneCallOnly: false,
  callWhileNotReady: 'reject',
  dialDuringCall: 'sendDigits',
  notReadyReasonRequired: false,
  wrapUp: { limitMs: 30_000, extensionMs: 60_000, stateAfter: 'ready' },
  sessionNames: ['[[cti.name]]', '[[cti.ani]]'],
};

/** 63ff8d4: several CRMs, and how screen pops behave. */
const FORM_2 = {
  region: 'US',
  crms: [crm('acme', 'token-1')],
  screenPop: { ...DEFAULTS.screenPop, burst: 'queue', webOrigins: ['https://help.example'] },
  connectors: { 'generic-listener': listener('token-2') },
  desk: DESK,
  notReadyReasons: DEFAULTS.notReadyReasons,
  dispositions: [],
};

const read = (value: unknown) => readStored(value, WORLD);

describe('stored settings', () => {
  test('that are not there are none, and no problem', () => {
    expect(read(undefined)).toEqual({
      stored: { form: 3, own: {}, callCenters: [], inUse: null },
      problems: [],
      isNewer: false,
    });
  });

  test('of the first form keep what was chosen, and nothing that was as it is by itself', () => {
    expect(read(FORM_1)).toEqual({
      stored: {
        form: 3,
        own: {
          region: 'GB',
          crms: [{ id: 'demo', kind: 'demo', settings: { origin: 'https://crm.example' } }],
          notReadyReasons: [{ code: 'tea', label: 'Tea' }],
          'connectors.generic-listener': listener(undefined, 5003),
        },
        callCenters: [],
        inUse: null,
      },
      problems: [],
      isNewer: false,
    });
  });

  test('of the first form with rules of the desk keep those that differ', () => {
    const { stored, problems } = read({ ...FORM_1, desk: DESK });
    expect(problems).toEqual([]);
    expect(stored.own).toMatchObject({
      'desk.autoAnswer': DESK.autoAnswer,
      'desk.callWhileNotReady': 'reject',
      'desk.wrapUp': DESK.wrapUp,
    });
    expect(stored.own).not.toHaveProperty('desk.sessionNames');
  });

  test('of the second form become items, tokens and all', () => {
    expect(read(FORM_2)).toMatchObject({
      stored: {
        own: {
          crms: [crm('acme', 'token-1')],
          'screenPop.burst': 'queue',
          'screenPop.webOrigins': ['https://help.example'],
          'connectors.generic-listener': listener('token-2'),
          dispositions: [],
        },
      },
      problems: [],
    });
    expect(read(FORM_2).stored.own).not.toHaveProperty('region');
    expect(read(FORM_2).stored.own).not.toHaveProperty('screenPop.rules');
  });

  test('of the second form that were never changed are nobody’s choice', () => {
    const connectors = {
      'generic-listener': listener(),
      simulator: { enabled: true, settings: {} },
    };
    expect(read({ ...DEFAULTS, connectors })).toMatchObject({ stored: { own: {} }, problems: [] });
  });

  test('of an older form that are broken cost what is broken', () => {
    const { stored, problems } = read({ ...FORM_2, region: 5, desk: 'gone', connectors: null });
    expect(problems.map(({ item }) => item)).toEqual([
      'region',
      'desk.autoAnswer',
      'desk.oneCallOnly',
      'desk.callWhileNotReady',
      'desk.dialDuringCall',
      'desk.notReadyReasonRequired',
      'desk.wrapUp',
      'desk.sessionNames',
      'connectors.generic-listener',
      'connectors.simulator',
      'connectors.branch',
    ]);
    expect(stored.own).toMatchObject({
      crms: [crm('acme', 'token-1')],
      'screenPop.burst': 'queue',
    });
    const { problems: ofCrm } = read({ ...FORM_1, crm: null });
    expect(ofCrm.map(({ item }) => item)).toEqual(['crms.0.id']);
  });

  test('of today are as they were stored', () => {
    const callCenters = [{ text: definitionText('Sales') }];
    fc.assert(
      fc.property(allItems, (own) => {
        const value = { form: 3, own, callCenters, inUse: 'Sales' };
        expect(read(JSON.parse(JSON.stringify(value)))).toEqual({
          stored: JSON.parse(JSON.stringify(value)),
          problems: [],
          isNewer: false,
        });
      }),
    );
  });

  test('of a newer form are left alone, and that is said', () => {
    const { stored, problems, isNewer } = read({ form: 4, own: { region: 'GB' } });
    expect(isNewer).toBe(true);
    expect(stored.own).toEqual({});
    expect(problems).toMatchObject([{ sentence: { key: 'settingsProblemNewer' } }]);
  });

  test.each([5, 'text', [], [{ form: 3 }], { form: 'three' }, { form: 0 }, { form: 1.5 }])(
    'that are no settings at all are named: %j',
    (value) => {
      expect(read(value)).toMatchObject({
        stored: { own: {} },
        problems: [{ where: 'stored', sentence: { key: 'settingsProblemUnreadable' } }],
        isNewer: false,
      });
    },
  );

  test('never throw, whatever lies there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (own, callCenters, inUse) => {
        const { stored } = read({ form: 3, own, callCenters, inUse });
        expect(read(stored)).toMatchObject({ stored, problems: [] });
      }),
      { numRuns: 500 },
    );
    fc.assert(fc.property(fc.jsonValue(), (value) => void read(value)));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(FORM_2), 'crm'), fc.jsonValue(), (key, value) => {
        const { crms: _, ...form1 } = FORM_2;
        read({ ...FORM_2, [key]: value });
        read({ ...form1, crm: FORM_1.crm, [key]: value });
      }),
    );
  });
});

describe('a broken item', () => {
  test('costs that item only, whatever stands in its place', () => {
    fc.assert(
      fc.property(allItems, itemName, fc.jsonValue(), (own, name, value) => {
        const { stored, problems } = read({
          form: 3,
          own: { ...own, [name]: value },
          callCenters: [],
          inUse: null,
        });
        const { [name]: _, ...others } = own;
        const { [name]: kept, ...rest } = stored.own;
        expect(rest).toEqual(others);
        if (kept === undefined) {
          expect(problems.length).toBeGreaterThan(0);
          for (const { item } of problems) expect(item.startsWith(name)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('is named with what is wrong with it', () => {
    const own = { softphone: { height: 10, width: 300 }, region: 'GB' };
    const { stored, problems } = read({ form: 3, own, callCenters: [], inUse: null });
    expect(stored.own).toEqual({ region: 'GB' });
    expect(problems).toEqual([
      {
        where: 'stored',
        item: 'softphone.height',
        sentence: {
          key: 'settingsProblemItem',
          values: ['softphone.height', 'must be a whole number from 240 to 2560'],
        },
      },
    ]);
  });

  test('that no version knows is named', () => {
    const own = { 'desk.unheardOf': 1, 'connectors.gone': { enabled: true, settings: {} } };
    const { problems } = read({ form: 3, own, callCenters: [], inUse: null });
    expect(problems.map(({ item, sentence }) => [item, sentence.key])).toEqual([
      ['desk.unheardOf', 'settingsProblemUnknown'],
      ['connectors.gone', 'settingsProblemUnknown'],
    ]);
  });

  test('of a list costs what is broken in it', () => {
    const bad = { id: 'bad', kind: 'salesforce', settings: { origin: 'nowhere' } };
    const strange = { id: 'strange', kind: 'unheard-of', settings: {} };
    const crms = [crm('one', ''), bad, strange, crm('one', ''), crm('two', ''), 5];
    const own = {
      crms,
      dispositions: [
        { code: '', label: 'x' },
        { code: 'ok', label: 'OK' },
      ],
    };
    const { stored, problems } = read({ form: 3, own, callCenters: [], inUse: null });
    expect(stored.own).toEqual({
      crms: [crm('one', ''), crm('two', '')],
      dispositions: [{ code: 'ok', label: 'OK' }],
    });
    expect(problems.map(({ item }) => item)).toEqual([
      'crms.1',
      'crms.2',
      'crms.3',
      'crms.5',
      'dispositions.0.code',
    ]);
  });

  test('that is a list with nothing good in it falls back as a whole', () => {
    const own = { crms: [5, null] };
    expect(read({ form: 3, own, callCenters: [], inUse: null }).stored.own).toEqual({});
  });

  test('may be one of the lists beside the items', () => {
    const callCenters = [{ text: 'a' }, { text: 5 }];
    const { stored, problems } = read({ form: 3, own: {}, callCenters, inUse: 7 });
    expect(stored).toMatchObject({ callCenters: [{ text: 'a' }], inUse: null });
    expect(problems.map(({ item }) => item)).toEqual(['callCenters', 'inUse']);
  });
});
