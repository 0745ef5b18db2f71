import { describe, expect, test } from 'vitest';
import type { Filter } from '../../../src/screen-pop/rule';
import { numberOf, toCriterion } from '../../../src/screen-pop/to-criterion';
import { aRequest } from '../../support/screen-pop/rules';

const request = aRequest({ items: { email: 'ada@example.org' } });
const { number } = request;
const fill = (filter: Filter) => toCriterion(filter, request, 'US');

const mail: Filter = { field: 'mail', is: 'equals', value: '[[cti.email]]' };
const phone: Filter = { field: 'phone', is: 'number', value: '[[cti.ani]]' };
const emptied: Filter = { field: 'city', is: 'contains', value: '[[cti.city]+]' };
const unknown: Filter = { field: 'city', is: 'contains', value: '[[cti.city]]' };
const mailAsked = { field: 'mail', is: 'equals', value: 'ada@example.org' };
const phoneAsked = { number, fields: ['phone'] };

describe('a filter', () => {
  test.each<[string, Filter, unknown]>([
    ['has its parameters filled in', mail, { criterion: mailAsked }],
    ['of a number asks for it in all its forms', phone, { criterion: phoneAsked }],
    ['keeps all', { all: [mail, phone] }, { criterion: { all: [mailAsked, phoneAsked] } }],
    ['keeps any', { any: [mail, phone] }, { criterion: { any: [mailAsked, phoneAsked] } }],
    ['with a parameter that nobody knows names it', unknown, { missing: 'cti.city' }],
    ['names it from within', { any: [mail, { all: [unknown] }] }, { missing: 'cti.city' }],
    ['is met by nobody when its value comes to nothing', emptied, 'nobody'],
    ['is met by nobody when one of all is', { all: [mail, emptied] }, 'nobody'],
    ['does without one of any', { any: [emptied, mail] }, { criterion: { any: [mailAsked] } }],
    ['that asks for nothing is met by nobody', { all: [] }, 'nobody'],
    ['that allows nothing is met by nobody', { any: [emptied] }, 'nobody'],
    [
      'is met by nobody when a number is none',
      { field: 'phone', is: 'number', value: 'anonymous' },
      'nobody',
    ],
  ])('%s', (_, filter, expected) => {
    expect(fill(filter)).toEqual(expected);
  });

  test('can ask for another number than the caller’s', () => {
    const other = fill({ field: 'phone', is: 'number', value: '(202) 555-0199' });
    expect(other).toMatchObject({ criterion: { number: { e164: '+12025550199' } } });
  });
});

describe('the number that a criterion insists on', () => {
  test.each<[string, Filter, boolean]>([
    ['is that of a number', phone, true],
    ['is that of one of all', { all: [mail, phone] }, true],
    [
      'is that of any, if all of them ask for the same one',
      { any: [phone, { ...phone, field: 'mobile' }] },
      true,
    ],
    ['is none if another way is open', { any: [phone, mail] }, false],
    ['is none of a text', mail, false],
  ])('%s', (_, filter, expected) => {
    const filled = fill(filter);
    const criterion = typeof filled === 'object' && 'criterion' in filled && filled.criterion;
    expect(criterion && numberOf(criterion)).toEqual(expected ? number : undefined);
  });
});
