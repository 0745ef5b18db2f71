import { type DynamicsTable, isGuid, isLookupProperty, toGuid } from './tables';

/** What every table of users' records has besides its own. */
const INTEGERS = ['statecode', 'statuscode'];
const LOOKUPS = [
  'ownerid',
  'owningbusinessunit',
  'owningteam',
  'owninguser',
  'createdby',
  'createdonbehalfby',
  'modifiedby',
  'modifiedonbehalfby',
  'transactioncurrencyid',
];

/** Whole numbers and choices have 32 bits ("Column data types"). */
const MAX_INTEGER = 2 ** 31 - 1;

/** What the Web API calls a column: it has a lookup's value under a name of its own ("Lookup properties"). */
export const toProperty = (column: string, table: DynamicsTable): string =>
  isLookup(column, table) ? `_${column}_value` : column;

/** Whether a column holds text, the only thing that can be searched in. */
export const isText = (column: string, table: DynamicsTable): boolean =>
  !isInteger(column, table) && !isReference(column, table);

/** A value as it is compared with a column: only texts stand in quotes. Undefined: the column can hold no such value. */
export function toLiteral(value: string, column: string, table: DynamicsTable): string | undefined {
  const trimmed = value.trim();
  if (isInteger(column, table)) return toInteger(trimmed);
  if (isReference(column, table)) return isGuid(trimmed) ? toGuid(trimmed) : undefined;
  return quote(value);
}

/** "Manage single quotes": the only character that means something within a literal. */
export const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function toInteger(text: string): string | undefined {
  if (!/^-?\d{1,20}$/.test(text)) return undefined;
  const integer = Number(text);
  return integer >= -MAX_INTEGER - 1 && integer <= MAX_INTEGER ? String(integer) : undefined;
}

const isInteger = (column: string, { integers }: DynamicsTable): boolean =>
  INTEGERS.includes(column) || integers.includes(column);

/** A table's own id is none, though it is one to all others (`transactioncurrencyid`). */
const isLookup = (column: string, { id, lookups }: DynamicsTable): boolean =>
  column !== id && (LOOKUPS.includes(column) || lookups.includes(column));

/** A lookup, under either of its names, or the record's own id. */
const isReference = (column: string, table: DynamicsTable): boolean =>
  column === table.id || isLookup(column, table) || isLookupProperty(column);
