import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planSearch } from '../../../../src/crm/salesforce/plan-search';
import type { CrmCriterion } from '../../../../src/screen-pop/crm';
import { testsOf } from '../../../support/crm-fixtures/query-condition';
import {
  readLike,
  readSoql,
  readSosl,
  unescapeSoql,
} from '../../../support/crm-fixtures/soql-reader';
import { isLike } from '../../../support/crm-fixtures/wildcards';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom("' OR Name != '", "\\' OR Id != null", '%', '_', '\\', "\n'", '} IN ALL FIELDS'),
);
const query = (where: CrmCriterion) => ({ entity: 'Contact', fields: [], where, limit: 10 });
/** A control character that SOQL has no escape for is a space. */
const plain = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
  text.replace(/[\u0000-\u0007\u000b\u000e-\u001f\u007f]/g, ' ');

describe('a SOQL query', () => {
  test('has the same tests whatever the values are, and each value whole', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const where: CrmCriterion = {
          any: [
            { field: 'Email', is: 'equals', value: one },
            { all: [{ field: 'Name', is: 'equals', value: other }] },
          ],
        };
        const read = readSoql(planSearch(query(where)).soql ?? '');
        expect(read.object).toBe('Contact');
        expect(
          testsOf(read.where).map(([field, sign, values]) => [
            field,
            sign,
            values.map(unescapeSoql),
          ]),
        ).toEqual([
          ['Email', '=', [plain(one)]],
          ['Name', '=', [plain(other)]],
        ]);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['contains', 'x', 'y'],
    ['beginsWith', '', 'y'],
    ['endsWith', 'x', ''],
  ] as const)('%s takes wildcards of a value for themselves', (is, before, after) => {
    fc.assert(
      fc.property(hostile, (value) => {
        const { soql = '' } = planSearch(query({ field: 'Name', is, value }));
        const [, , literals = []] = testsOf(readSoql(soql).where)[0] ?? [];
        const literal = (literals[0] ?? '').slice(before.length, after ? -1 : undefined);
        const pattern = readLike(literal);
        expect(isLike(plain(value), pattern)).toBe(true);
        expect(isLike(`${plain(value)}x`, pattern)).toBe(false);
      }),
    );
  });

  test('looks for a short number by its exact forms only', () => {
    const number = { raw: '201', significant: '201', written: ['201', "2'01"] };
    const { soql = '' } = planSearch(query({ number, fields: ['Extension__c'] }));
    expect(testsOf(readSoql(soql).where)).toEqual([['Extension__c', 'IN', ['201', "2\\'01"]]]);
  });

  test('is not made of names that are none', () => {
    for (const bad of ["Id FROM User WHERE Name='", 'a b', '', '1x', 'A.', 'x)']) {
      const named = { field: bad, is: 'equals', value: '' } as const;
      expect(() => planSearch(query(named))).toThrow('crmSalesforceBadName');
      expect(() => planSearch({ ...query({ all: [] }), entity: bad })).toThrow(
        'crmSalesforceBadName',
      );
      expect(() => planSearch({ ...query({ all: [] }), fields: [bad] })).toThrow(
        'crmSalesforceBadName',
      );
    }
  });

  test('names each field once, however it is spelt', () => {
    const { soql = '' } = planSearch({
      ...query({ all: [] }),
      fields: ['phone', 'Email', 'EMAIL'],
    });
    expect(readSoql(soql).fields).toEqual([
      'Id',
      'Name',
      'Account.Name',
      'Phone',
      'MobilePhone',
      'HomePhone',
      'OtherPhone',
      'Email',
    ]);
  });
});

describe('a SOSL search', () => {
  test('consists of words only, whatever the number is', () => {
    fc.assert(
      fc.property(hostile, fc.array(hostile), (raw, written) => {
        const number = { raw, significant: raw.replace(/\D/g, ''), written };
        const { sosl } = planSearch(query({ number }));
        if (sosl !== undefined) expect(readSosl(sosl).object).toBe('Contact');
      }),
      { numRuns: 500 },
    );
  });

  test('is for the phrases of the written forms, each once', () => {
    const number = {
      raw: '0301234567',
      significant: '301234567',
      written: ['+49 30 1234567', '+49 (30) 1234567', '0301234567'],
    };
    const { sosl = '' } = planSearch(query({ number }));
    expect(readSosl(sosl).phrases).toEqual([
      ['49', '30', '1234567'],
      ['0301234567'],
      ['301234567'],
    ]);
  });

  test('is not made for a single character', () => {
    const number = { raw: '7', significant: '7', written: ['7'] };
    expect(planSearch(query({ number })).sosl).toBeUndefined();
  });
});
