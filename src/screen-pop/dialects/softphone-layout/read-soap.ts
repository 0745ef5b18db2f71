import type { Warn } from '../imported';
import { type Field, readFields, readList, readName, readWord } from '../read-fields';
import {
  CALL_TYPES,
  type CallTypeLayout,
  type LayoutObject,
  type LayoutPop,
  MATCH_TYPES,
  type MatchType,
} from './call-types';

/** What `describeSoftphoneLayout` of the SOAP API gives, as JSON. It has no labels of fields. */
export function readSoap(document: Field, warn: Warn): readonly CallTypeLayout[] {
  const { callTypes } = readFields(document, ['callTypes', 'id', 'name'], warn);
  return readList(callTypes, warn).flatMap((field) => readCallType(field, warn) ?? []);
}

const FIELDS = [
  'infoFields',
  'name',
  'screenPopOptions',
  'screenPopsOpenWithin',
  'sections',
] as const;

function readCallType(field: Field, warn: Warn): CallTypeLayout | undefined {
  const fields = readFields(field, FIELDS, warn);
  const callType = readWord(fields.name, CALL_TYPES, warn);
  if (callType === undefined) {
    warn('missingField', field.path, 'name');
    return undefined;
  }
  const callFields = readList(fields.infoFields, warn).flatMap(
    (info) => readFields(info, ['name'], warn).name ?? [],
  );
  const pops = readList(fields.screenPopOptions, warn).flatMap((pop) => readPop(pop, warn));
  return {
    callType,
    path: field.path,
    ...(fields.infoFields && { callFields }),
    objects: readList(fields.sections, warn).flatMap((section) => readObject(section, warn) ?? []),
    ...(fields.screenPopsOpenWithin && { openWithin: fields.screenPopsOpenWithin }),
    pops: Object.fromEntries(pops),
  };
}

function readPop(field: Field, warn: Warn): readonly (readonly [MatchType, LayoutPop])[] {
  const fields = readFields(field, ['matchType', 'screenPopType', 'screenPopData'], warn);
  const match = readWord(fields.matchType, MATCH_TYPES, warn);
  if (match === undefined) return [];
  const { screenPopType: type, screenPopData: data } = fields;
  return [[match, { path: field.path, ...(type && { type }), ...(data && { data }) }]];
}

function readObject(field: Field, warn: Warn): LayoutObject | undefined {
  const { entityApiName, items } = readFields(field, ['entityApiName', 'items'], warn);
  const apiName = readName(entityApiName, warn);
  if (apiName === undefined) {
    warn('missingField', field.path, 'entityApiName');
    return undefined;
  }
  const names = readList(items, warn).flatMap(
    (item) => readName(readFields(item, ['itemApiName'], warn).itemApiName, warn) ?? [],
  );
  return { apiName, fields: names.map((name) => ({ name })) };
}
