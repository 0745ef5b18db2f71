import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toConnectorId } from '../../../../src/cti/ids';
import {
  tidyOrigin,
  toDraft,
  toSettings,
  withConnectorDefaults,
} from '../../../../src/options/settings/draft';
import { SETTINGS } from './settings-fixture';

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
          expect(toSettings(toDraft(settings), settings)).toEqual(settings);
        },
      ),
    );
  });

  test('loses lines in which nothing was typed, and the blanks around what was', () => {
    const draft = {
      ...toDraft(SETTINGS),
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
    const draft = { ...toDraft(SETTINGS), dispositions: [{ id: 0, code: 'x', label: '' }] };
    expect(toSettings(draft, SETTINGS).dispositions).toEqual([{ code: 'x', label: '' }]);
  });

  test('with an emptied token has no token', () => {
    const draft = { ...toDraft(SETTINGS), listenerToken: '' };
    expect(toSettings(draft, SETTINGS).connectors['generic-listener']?.settings).toEqual({
      url: 'http://localhost:5000/',
    });
  });
});

test('a connector about which nothing is stored has its own defaults, a stored one its own values', () => {
  const definition = (id: string) => ({
    id: toConnectorId(id),
    enabledByDefault: true,
    defaults: { url: 'http://localhost:9/' },
  });
  const stored = {
    ...SETTINGS,
    connectors: { simulator: { enabled: false, settings: {} } },
  };
  const complete = withConnectorDefaults(stored, [
    definition('generic-listener'),
    definition('simulator'),
  ]);
  expect(complete.connectors).toEqual({
    'generic-listener': { enabled: true, settings: { url: 'http://localhost:9/' } },
    simulator: { enabled: false, settings: {} },
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
