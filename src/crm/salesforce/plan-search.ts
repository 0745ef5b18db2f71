import { type CrmCriterion, type CrmQuery, SearchError } from '../../screen-pop/crm';
import type { SalesforceObject } from './objects';
import { isFieldName, isObjectName, toObject } from './objects';
import { toCondition } from './soql';
import { toSosl } from './sosl';

/** Answers of a search are at most this many ("Search", REST API Developer Guide). */
const MAX_RECORDS = 2000;

/** What Salesforce is to be asked: what the index does not find, the fields may. */
export interface SearchPlan {
  readonly object: SalesforceObject;
  /** Absent: the index is of no use for this question. */
  readonly sosl?: string;
  /** Absent: there are no fields to look in. */
  readonly soql?: string;
}

/**
 * A number alone is looked up in the search index (SOSL), which is fast in an org of any size. How the index parts a
 * number that is written in groups is not documented, and records are in it only some time after they are saved: what
 * it does not find is looked for in the fields themselves (SOQL), as is everything else.
 * @throws SearchError for a name that can be none of Salesforce's: names become part of the query as they are
 */
export function planSearch(query: CrmQuery): SearchPlan {
  const { entity, where } = query;
  const named = fieldsOf(where);
  const bad = isObjectName(entity)
    ? [...query.fields, ...named].find((field) => !isFieldName(field))
    : entity;
  if (bad !== undefined) throw unsupported('crmSalesforceBadName', bad);

  const object = widen(toObject(entity), where);
  const fields = toFields(object, query.fields);
  const limit = Math.min(Math.max(Math.floor(query.limit), 1), MAX_RECORDS);
  const hasFields = object.numberFields.length > 0;
  const soql = `SELECT ${fields.join(', ')} FROM ${entity} WHERE ${toCondition(where, object)} LIMIT ${limit}`;

  if ('number' in where && named.length === 0) {
    const sosl = toSosl(where.number, entity, fields, limit);
    return {
      object,
      ...(sosl === undefined ? {} : { sosl }),
      ...(hasFields ? { soql } : {}),
    };
  }
  if (asksAnyNumber(where) && !hasFields) throw unsupported('crmSalesforceNoNumbers', entity);
  return { object, soql };
}

const unsupported = (key: string, name: string): SearchError =>
  new SearchError('unsupported', { key, values: [name.slice(0, 100)] });

/** Fields in which a number is looked for by name are number fields. */
function widen(object: SalesforceObject, where: CrmCriterion): SalesforceObject {
  return { ...object, numberFields: unique([...object.numberFields, ...numberFieldsOf(where)]) };
}

/** What is needed to show a record, and what was asked for. */
function toFields(object: SalesforceObject, asked: readonly string[]): readonly string[] {
  const { nameField, detailField, numberFields } = object;
  const shown = ['Id', nameField, ...(detailField ? [detailField] : []), ...numberFields];
  return unique([...shown, ...asked]);
}

/** Salesforce refuses a field that is named twice, and does not tell upper from lower case. */
function unique(fields: readonly string[]): readonly string[] {
  const lower = fields.map((field) => field.toLowerCase());
  return fields.filter((_, at) => lower.indexOf(lower[at] ?? '') === at);
}

const partsOf = (where: CrmCriterion): readonly CrmCriterion[] =>
  'all' in where
    ? where.all.flatMap(partsOf)
    : 'any' in where
      ? where.any.flatMap(partsOf)
      : [where];

const numberFieldsOf = (where: CrmCriterion): readonly string[] =>
  partsOf(where).flatMap((part) => ('number' in part ? (part.fields ?? []) : []));

const fieldsOf = (where: CrmCriterion): readonly string[] => [
  ...numberFieldsOf(where),
  ...partsOf(where).flatMap((part) => ('field' in part ? [part.field] : [])),
];

const asksAnyNumber = (where: CrmCriterion): boolean =>
  partsOf(where).some((part) => 'number' in part && !part.fields?.length);
