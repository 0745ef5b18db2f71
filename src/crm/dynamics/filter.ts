import type { CrmCriterion } from '../../screen-pop/crm';
import { isText, quote, toLiteral, toProperty } from './columns';
import type { DynamicsTable } from './tables';

/** Fewer digits are an extension, which only its exact forms may find. */
const MIN_DIGITS_TO_SPREAD = 7;

/**
 * A criterion as an OData `$filter`, not yet encoded for an address. Column names must have been checked.
 * Follows "Filter rows using OData" and "Use wildcard characters in conditions for string values"
 * (learn.microsoft.com, Power Apps, developer, data-platform). Upper and lower case are the same to Dataverse.
 * A number without `fields` is looked for in the table's number columns, of which there must be one then. What a
 * column's type cannot hold nobody has.
 */
export function toFilter(criterion: CrmCriterion, table: DynamicsTable): string {
  if ('all' in criterion) return join(criterion.all, 'and', `${table.id} ne null`, table);
  if ('any' in criterion) return join(criterion.any, 'or', nobody(table), table);
  if ('number' in criterion) {
    const { significant, written } = criterion.number;
    const columns = criterion.fields?.length ? criterion.fields : table.numbers;
    if (significant.length >= MIN_DIGITS_TO_SPREAD) {
      // The digits in their order, whatever stands between them: a column keeps what somebody has typed.
      const digits = [...significant].map(escapeWildcards).join('%');
      return group(columns.map((column) => matches('contains', column, digits, table)));
    }
    const forms = written.length > 0 ? written : [significant];
    return group(columns.flatMap((column) => forms.map((form) => equals(column, form, table))));
  }
  const { field, is, value } = criterion;
  if (is === 'equals') return equals(field, value, table);
  const call = { contains: 'contains', beginsWith: 'startswith', endsWith: 'endswith' }[is];
  return matches(call, field, escapeWildcards(value), table);
}

function equals(column: string, value: string, table: DynamicsTable): string {
  const literal = toLiteral(value, column, table);
  return literal === undefined ? nobody(table) : `${toProperty(column, table)} eq ${literal}`;
}

const matches = (call: string, column: string, pattern: string, table: DynamicsTable): string =>
  isText(column, table) ? `${call}(${column},${quote(pattern)})` : nobody(table);

/** Every record has an id. */
const nobody = ({ id }: DynamicsTable): string => `${id} eq null`;

function join(
  parts: readonly CrmCriterion[],
  by: 'and' | 'or',
  ofNone: string,
  table: DynamicsTable,
): string {
  if (parts.length === 0) return ofNone;
  return `(${parts.map((part) => toFilter(part, table)).join(` ${by} `)})`;
}

const group = (tests: readonly string[]): string => `(${tests.join(' or ')})`;

/** "Search for strings that contain wildcard characters": in brackets they stand for themselves. */
const escapeWildcards = (text: string): string => text.replace(/[%_[]/g, '[$&]');
