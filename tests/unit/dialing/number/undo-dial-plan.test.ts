import fc from 'fast-check';
import { getExampleNumber } from 'libphonenumber-js';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, test } from 'vitest';
import { applyDialPlan } from '../../../../src/dialing/number/dial-plan';
import { undoDialPlan } from '../../../../src/dialing/number/undo-dial-plan';

const prefixes = (outsidePrefix: string, longDistPrefix = '', internationalPrefix = '') => ({
  outsidePrefix,
  longDistPrefix,
  internationalPrefix,
});

describe('what was dialled', () => {
  test.each([
    ['US', prefixes('9', '1', '011'), '912025550143', '+12025550143'],
    ['US', prefixes('9'), '92025550143', '+12025550143'],
    ['US', prefixes('9', '1', '011'), '9011442079460018', '+442079460018'],
    ['US', prefixes('', '1', '011'), '12025550143', '+12025550143'],
    ['DE', prefixes('0', '0', '00'), '0030901820', '+4930901820'],
    ['DE', prefixes('0', '0'), '000442079460018', '+442079460018'],
    ['GB', prefixes('9', '0', '00'), '902079460018', '+442079460018'],
    ['IT', prefixes('0'), '00612345678', '+390612345678'],
    ['AU', prefixes('0', '0'), '01300123456', '+611300123456'],
    ['HU', prefixes('9', '06', '00'), '90612345678', '+3612345678'],
    ['RU', prefixes('9', '8'), '9810442079460018', '+442079460018'],
    ['BR', prefixes('0', '015', '0015'), '00151123456789', '+551123456789'],
  ])('in %s with %j as %s is %s', (region, plan, dialled, number) => {
    expect(undoDialPlan(dialled, region, plan)).toBe(number);
  });

  test.each([
    ['an extension', '4711'],
    ['an emergency number', '911'],
    ['a feature code', '*97'],
    ['a number in international form', '+12025550143'],
    ['a SIP address', 'sip:4711@pbx.example'],
    ['nothing', ''],
  ])('stays as it is: %s', (_, dialled) => {
    expect(undoDialPlan(dialled, 'US', prefixes('9', '1', '011'))).toBe(dialled);
  });

  test('stays as it is where there is no plan for it', () => {
    expect(undoDialPlan('912025550143', 'ZZ', prefixes('9', '1'))).toBe('912025550143');
    expect(undoDialPlan('5551234', 'US', prefixes('9', '1'))).toBe('5551234');
  });

  test('would be dialled so again, whatever it is', () => {
    const digits = fc.stringMatching(/^\d{1,15}$/);
    const plans = fc.record({
      outsidePrefix: fc.constantFrom('', '0', '9'),
      longDistPrefix: fc.constantFrom('', '0', '1'),
      internationalPrefix: fc.constantFrom('', '00', '011'),
    });
    const regions = fc.constantFrom('US', 'DE', 'GB', 'IT', 'AU', 'BR');
    fc.assert(
      fc.property(digits, plans, regions, (dialled, plan, region) => {
        const number = undoDialPlan(dialled, region, plan);
        if (number !== dialled) expect(applyDialPlan(number, region, plan)).toBe(dialled);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['US', 'DE', 'GB', 'FR', 'IT', 'AU', 'IN', 'JP', 'MX', 'ZA'] as const)(
    'is the number again for a mobile of %s, called from everywhere',
    (country) => {
      const number = getExampleNumber(country, examples)?.number ?? '';
      for (const region of ['US', 'DE', 'GB', 'AU']) {
        const plan = prefixes('9', region === 'US' ? '1' : '', '');
        expect(undoDialPlan(applyDialPlan(number, region, plan), region, plan)).toBe(number);
      }
    },
  );
});
