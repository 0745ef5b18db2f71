import type { CrmCriterion } from '../../screen-pop/crm';
import type { SalesforceObject } from './objects';

/** Fewer digits are an extension, which only its exact forms may find. */
const MIN_DIGITS_TO_SPREAD = 7;

/**
 * A criterion as a condition of SOQL's WHERE. Field names must have been checked.
 * Follows "Condition Expression Syntax (WHERE Clause)" and "Comparison Operators" of the SOQL and SOSL Reference.
 * A number without `fields` is looked for in the object's number fields.
 */
export function toCondition(criterion: CrmCriterion, object: SalesforceObject): string {
  if ('all' in criterion) return join(criterion.all, 'AND', 'Id != null', object);
  if ('any' in criterion) return join(criterion.any, 'OR', 'Id = null', object);
  if ('number' in criterion) {
    const fields = criterion.fields?.length ? criterion.fields : object.numberFields;
    if (fields.length === 0) return 'Id = null';
    const { significant, written } = criterion.number;
    // The digits in their order, whatever stands between them: a phone field keeps what somebody has typed.
    const test =
      significant.length >= MIN_DIGITS_TO_SPREAD
        ? `LIKE '%${[...significant].map(escapeLike).join('%')}%'`
        : `IN (${written.map(quote).join(', ') || quote(significant)})`;
    return `(${fields.map((field) => `${field} ${test}`).join(' OR ')})`;
  }
  const { field, is, value } = criterion;
  switch (is) {
    case 'equals':
      return `${field} = ${quote(value)}`;
    case 'contains':
      return `${field} LIKE '%${escapeLike(value)}%'`;
    case 'beginsWith':
      return `${field} LIKE '${escapeLike(value)}%'`;
    case 'endsWith':
      return `${field} LIKE '%${escapeLike(value)}'`;
  }
}

function join(
  parts: readonly CrmCriterion[],
  by: 'AND' | 'OR',
  ofNone: string,
  object: SalesforceObject,
): string {
  if (parts.length === 0) return ofNone;
  return `(${parts.map((part) => toCondition(part, object)).join(` ${by} `)})`;
}

/** "Quoted String Escape Sequences", SOQL and SOSL Reference. */
const ESCAPES: Readonly<Record<string, string>> = {
  "'": "\\'",
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

const escapeText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those that have no escape have no place in a query
  text.replace(/['"\\\u0000-\u001f\u007f]/g, (char) => ESCAPES[char] ?? ' ');

const escapeLike = (text: string): string => escapeText(text).replace(/[%_]/g, '\\$&');

const quote = (text: string): string => `'${escapeText(text)}'`;
