import { expect, test } from 'vitest';
import { STANDARD_TABLES } from '../../../../src/crm/dynamics/standard-tables';

test('the standard tables are named by their logical names', () => {
  for (const [name, { set, id }] of Object.entries(STANDARD_TABLES)) {
    expect([name, set, id].join(' ')).toMatch(/^[a-z]+ [a-z]+ [a-z]+$/);
  }
});

test('what the standard tables say of a column is said once', () => {
  for (const { id, name, numbers, integers, lookups } of Object.values(STANDARD_TABLES)) {
    const columns = [id, name, ...numbers, ...integers, ...lookups];
    expect(columns).toEqual([...new Set(columns)]);
    expect(columns.filter((column) => !/^[a-z][a-z0-9_]+$/.test(column))).toEqual([]);
  }
});
