import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAddress } from '../../../../src/crm/dynamics/addresses';
import { DYNAMICS_DEFAULTS } from '../../../../src/crm/dynamics/settings';
import type { PopTarget } from '../../../../src/screen-pop/crm';

const settings = { ...DYNAMICS_DEFAULTS, origin: 'https://acme.crm4.dynamics.com' };
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('A=B&C', '&pagetype=webresource', '#x', '../..', '%26', '\udc00', 'javascript:x'),
);
const target: fc.Arbitrary<PopTarget> = fc.oneof(
  fc.record({ kind: fc.constant('record' as const), entity: hostile, recordId: hostile }),
  fc.record({
    kind: fc.constant('newRecord' as const),
    entity: fc.oneof(hostile, fc.constant('contact')),
    defaults: fc.dictionary(fc.oneof(hostile, fc.constant('telephone1')), hostile),
  }),
  fc.record({ kind: fc.constant('search' as const), text: hostile }),
  fc.record({ kind: fc.constant('objectHome' as const), entity: hostile }),
  fc.record({ kind: fc.constant('list' as const), entity: hostile, listId: hostile }),
);
const PARAMETERS = /^(?:pagetype|etn|id|extraqs|viewid|viewtype|searchText)$/;

describe('an address of Dynamics 365', () => {
  test('stays in the organisation and has only its own parameters, each once', () => {
    fc.assert(
      fc.property(target, (wanted) => {
        const address = toAddress(wanted, settings);
        if (address === undefined) return;
        const url = new URL(address);
        expect(`${url.origin}${url.pathname}${url.hash}`).toBe(`${settings.origin}/main.aspx`);
        const names = [...url.searchParams.keys()];
        expect(names.filter((name) => !PARAMETERS.test(name))).toEqual([]);
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 500 },
    );
  });

  test('hands a new record exactly the values that are wanted', () => {
    const values = fc.dictionary(fc.constantFrom('telephone1', 'emailaddress1', 'new_x'), hostile);
    fc.assert(
      fc.property(values, (defaults) => {
        const address = toAddress({ kind: 'newRecord', entity: 'contact', defaults }, settings);
        const inner = new URL(address ?? '').searchParams.get('extraqs') ?? '';
        const pairs = inner === '' ? [] : inner.split('&').map((pair) => pair.split('='));
        expect(
          pairs.map(([column, value = '', ...more]) => [column, decodeURIComponent(value), more]),
        ).toEqual(
          Object.entries(defaults).map(([column, value]) => [
            column,
            value.replace(/\p{Surrogate}/gu, '\ufffd'),
            [],
          ]),
        );
      }),
    );
  });

  test('encodes a value twice, as the documentation has it', () => {
    const defaults = { name: 'A=B&C' };
    expect(toAddress({ kind: 'newRecord', entity: 'account', defaults }, settings)).toBe(
      'https://acme.crm4.dynamics.com/main.aspx?pagetype=entityrecord&etn=account&extraqs=name%3DA%253DB%2526C',
    );
  });

  test('names the app and the organisation of an own installation', () => {
    const own = {
      ...settings,
      organization: 'Acme',
      appId: '91330924-802A-4B0D-A900-34FD9D790829',
    };
    expect(toAddress({ kind: 'objectHome', entity: 'contact' }, own)).toBe(
      'https://acme.crm4.dynamics.com/Acme/main.aspx?appid=91330924-802a-4b0d-a900-34fd9d790829&pagetype=entitylist&etn=contact',
    );
  });
});
