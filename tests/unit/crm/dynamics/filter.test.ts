import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toFilter } from '../../../../src/crm/dynamics/filter';
import type { CrmCriterion } from '../../../../src/screen-pop/crm';
import { readFilter, readWildcards } from '../../../support/crm-fixtures/odata-reader';
import { testsOf } from '../../../support/crm-fixtures/query-condition';
import { isLike } from '../../../support/crm-fixtures/wildcards';

const table = {
  set: 'contacts',
  id: 'contactid',
  name: 'fullname',
  numbers: ['telephone1', 'mobilephone'],
  integers: ['gendercode'],
  lookups: ['parentcustomerid'],
};
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom("' or fullname ne '", "''", '%', '[%]', '_', "x')"),
);

describe('a filter', () => {
  test('has the same tests whatever the values are, and each value whole', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const where: CrmCriterion = {
          any: [
            { field: 'emailaddress1', is: 'equals', value: one },
            { all: [{ field: 'fullname', is: 'equals', value: other }] },
          ],
        };
        expect(testsOf(readFilter(toFilter(where, table)))).toEqual([
          ['emailaddress1', 'eq', [one]],
          ['fullname', 'eq', [other]],
        ]);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['contains', 'contains'],
    ['beginsWith', 'startswith'],
    ['endsWith', 'endswith'],
  ] as const)('%s takes wildcards of a value for themselves', (is, call) => {
    fc.assert(
      fc.property(hostile, (value) => {
        const where: CrmCriterion = { field: 'fullname', is, value };
        const [[, test, [literal = '']] = ['', '', ['']]] = testsOf(
          readFilter(toFilter(where, table)),
        );
        expect(test).toBe(call);
        expect(isLike(value, readWildcards(literal))).toBe(true);
        expect(isLike(`${value}x`, readWildcards(literal))).toBe(false);
      }),
    );
  });

  test('looks for a short number by its exact forms only', () => {
    const number = { raw: '201', significant: '201', written: ['201'] };
    expect(toFilter({ number }, table)).toBe("(telephone1 eq '201' or mobilephone eq '201')");
  });
});

describe('a filter on a column that holds no text', () => {
  const guid = '91330924-802a-4b0d-a900-34fd9d790829';
  const none = 'contactid eq null';

  test.each([
    ['statecode', '0', 'statecode eq 0'],
    ['statuscode', ' -1 ', 'statuscode eq -1'],
    ['gendercode', '007', 'gendercode eq 7'],
    ['gendercode', '2147483648', none],
    ['gendercode', '1.5', none],
    ['statecode', 'Active', none],
    ['statecode', '0 or 1 eq 1', none],
    ['parentcustomerid', guid, `_parentcustomerid_value eq ${guid}`],
    ['parentcustomerid', `{${guid.toUpperCase()}}`, `_parentcustomerid_value eq ${guid}`],
    ['_parentcustomerid_value', guid, `_parentcustomerid_value eq ${guid}`],
    ['ownerid', guid, `_ownerid_value eq ${guid}`],
    ['contactid', guid, `contactid eq ${guid}`],
    ['parentcustomerid', 'Engines Ltd', none],
    ['contactid', '1', none],
    ['fullname', '0', "fullname eq '0'"],
    ['fullname', guid, `fullname eq '${guid}'`],
  ])('%s equals %s', (field, value, expected) => {
    expect(toFilter({ field, is: 'equals', value }, table)).toBe(expected);
  });

  test('calls the id of a table by its name, though it is a lookup to all others', () => {
    const id = 'transactioncurrencyid';
    const where = { field: id, is: 'equals', value: guid } as const;
    expect(toFilter(where, { ...table, id })).toBe(`transactioncurrencyid eq ${guid}`);
    expect(toFilter(where, table)).toBe(`_transactioncurrencyid_value eq ${guid}`);
  });

  test.each(['statecode', 'parentcustomerid', '_ownerid_value', 'contactid'])(
    'is met by nobody where %s is to contain something',
    (field) => {
      for (const is of ['contains', 'beginsWith', 'endsWith'] as const) {
        expect(toFilter({ field, is, value: '1' }, table)).toBe(none);
      }
    },
  );

  test('finds a short number in it, and no longer one, which may be written in many ways', () => {
    const short = { raw: '201', significant: '201', written: ['201', '+1 201'] };
    const fields = ['gendercode', 'telephone1'];
    expect(toFilter({ number: short, fields }, table)).toBe(
      "(gendercode eq 201 or contactid eq null or telephone1 eq '201' or telephone1 eq '+1 201')",
    );
    const long = { raw: '', significant: '2025550', written: [] };
    expect(toFilter({ number: long, fields }, table)).toBe(
      "(contactid eq null or contains(telephone1,'2%0%2%5%5%5%0'))",
    );
  });

  test('is one test of its type, whatever the value is', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('statecode', 'ownerid'), (value, field) => {
        const [[, is] = []] = testsOf(readFilter(toFilter({ field, is: 'equals', value }, table)));
        expect(['eq null', 'eq integer', 'eq guid']).toContain(is);
      }),
    );
  });
});
