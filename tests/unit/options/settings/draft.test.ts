import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withConnector } from '../../../../src/options/settings/connector-draft';
import {
  type Draft,
  tidyOrigin,
  toDraft,
  toSettings,
} from '../../../../src/options/settings/draft';
import { withTyped } from '../../../../src/options/settings/settings-row';
import { CATALOGUE, PBX, SETTINGS, WITH_PBX } from './settings-fixture';

/** The draft with something typed into a connector's field. */
function typed(draft: Draft, id: string, name: string, text: string): Draft {
  const kind = WITH_PBX.connectors.find((each) => each.id === id);
  const field = kind?.fields.find((each) => each.name === name);
  const row = draft.connectors.find((each) => each.id === id);
  if (!kind || !field || !row) throw new Error(`there is no field ${name} of ${id}`);
  const changed = withTyped(row, field, text, kind.defaults);
  return { ...draft, connectors: withConnector(draft.connectors, changed) };
}

const filled = fc.string({ minLength: 1 }).filter((text) => text === text.trim());
const anyList = fc.array(fc.record({ code: filled, label: filled }));

describe('a draft', () => {
  test('that nobody touches gives the very settings it was made from', () => {
    fc.assert(
      fc.property(
        anyList,
        anyList,
        fc.boolean(),
        fc.option(filled),
        (reasons, codes, on, token) => {
          const listener = { url: 'http://localhost:5000/', ...(token !== null && { token }) };
          const settings = {
            ...SETTINGS,
            connectors: {
              'generic-listener': { enabled: on, settings: listener },
              simulator: { enabled: !on, settings: {} },
              'some-other': { enabled: on, settings: { host: 'pbx.example' } },
            },
            notReadyReasons: reasons,
            dispositions: codes,
          };
          expect(toSettings(toDraft(settings, CATALOGUE), settings)).toEqual(settings);
        },
      ),
    );
  });

  test('loses lines in which nothing was typed, and the blanks around what was', () => {
    const draft = {
      ...toDraft(SETTINGS, CATALOGUE),
      notReadyReasons: [
        { id: 0, code: ' break ', label: 'Break' },
        { id: 1, code: '', label: ' ' },
      ],
    };
    expect(toSettings(draft, SETTINGS).notReadyReasons).toEqual([
      { code: 'break', label: 'Break' },
    ]);
  });

  test('keeps a line that has only a code, so that it can be found wrong', () => {
    const draft = {
      ...toDraft(SETTINGS, CATALOGUE),
      dispositions: [{ id: 0, code: 'x', label: '' }],
    };
    expect(toSettings(draft, SETTINGS).dispositions).toEqual([{ code: 'x', label: '' }]);
  });

  test('with an emptied token has no token', () => {
    const withToken = typed(toDraft(SETTINGS, CATALOGUE), 'generic-listener', 'token', 'abc');
    const listener = (draft: Draft) =>
      toSettings(draft, SETTINGS).connectors['generic-listener']?.settings;
    expect(listener(withToken)).toEqual({ url: 'http://localhost:5000/', token: 'abc' });
    expect(listener(typed(withToken, 'generic-listener', 'token', ' '))).toEqual({
      url: 'http://localhost:5000/',
    });
  });

  test('takes amounts over in the units of the settings, whatever the decimal point', () => {
    const draft: Draft = {
      ...toDraft(SETTINGS, CATALOGUE),
      dialing: { outsidePrefix: ' 9 ', longDistPrefix: '1', internationalPrefix: '011' },
      softphone: { height: '600', width: ' 400 ' },
      adapter: { url: ' https://phone.example/ ', standbyUrl: '', timeoutSeconds: '2,5' },
      onLogOff: 'clear',
    };
    expect(toSettings(draft, SETTINGS)).toEqual({
      ...SETTINGS,
      dialing: { outsidePrefix: '9', longDistPrefix: '1', internationalPrefix: '011' },
      softphone: { height: 600, width: 400 },
      adapter: { url: 'https://phone.example/', standbyUrl: '', timeoutMs: 2500 },
      onLogOff: 'clear',
    });
  });
});

describe('a connector about which nothing is stored', () => {
  const stored = { ...SETTINGS, connectors: { simulator: { enabled: false, settings: {} } } };
  const draft = toDraft(stored, WITH_PBX);

  test('has its own defaults in the form, a stored one its own values', () => {
    expect(draft.connectors.map(({ id, enabled, settings }) => [id, enabled, settings])).toEqual([
      ['generic-listener', true, { url: 'http://localhost:5000/' }],
      ['simulator', false, {}],
      ['pbx', false, PBX.defaults],
    ]);
  });

  test('is stored only once somebody has touched it', () => {
    expect(toSettings(draft, stored)).toEqual(stored);
    const changed = toSettings(typed(draft, 'pbx', 'port', '5061'), stored);
    expect(changed.connectors).toEqual({
      ...stored.connectors,
      pbx: { enabled: false, settings: { url: '', port: 5061, secure: true, mode: 'agent' } },
    });
  });
});

describe('a pasted CRM address', () => {
  test.each([
    ['https://crm.example/contacts/1?tab=notes', 'https://crm.example'],
    [' http://localhost:5080/ ', 'http://localhost:5080'],
    ['HTTPS://CRM.example', 'https://crm.example'],
    ['crm.example', 'crm.example'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['https://', 'https://'],
  ])('%j becomes %j', (typed, shown) => {
    expect(tidyOrigin(typed)).toBe(shown);
  });
});
