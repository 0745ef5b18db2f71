import type { Warn } from '../imported';
import { type Field, readEntries, readFields, readList, readName } from '../read-fields';
import {
  CALL_TYPES,
  type CallTypeLayout,
  type LayoutObject,
  type LayoutPop,
  MATCH_TYPES,
} from './call-types';

/** What `getSoftphoneLayout` gives (the same in Lightning and in Classic), or its whole answer with `returnValue`. */
export function readLightning(document: Field, warn: Warn): readonly CallTypeLayout[] {
  const fields = readFields(document, CALL_TYPES, warn);
  return CALL_TYPES.flatMap((callType) => {
    const field = fields[callType];
    return field ? [readCallType(callType, field, warn)] : [];
  });
}

function readCallType(
  callType: CallTypeLayout['callType'],
  field: Field,
  warn: Warn,
): CallTypeLayout {
  const { callRelatedFields, objects, screenPopSettings } = readFields(
    field,
    ['callRelatedFields', 'objects', 'screenPopSettings'],
    warn,
  );
  const settings = screenPopSettings
    ? readFields(screenPopSettings, ['screenPopsOpenWithin', ...MATCH_TYPES], warn)
    : {};
  const pops = MATCH_TYPES.flatMap((match) => {
    const pop = settings[match];
    return pop ? [[match, readPop(pop, warn)] as const] : [];
  });
  return {
    callType,
    path: field.path,
    ...(callRelatedFields && { callFields: readList(callRelatedFields, warn) }),
    objects: objects ? readObjects(objects, warn) : [],
    ...(settings.screenPopsOpenWithin && { openWithin: settings.screenPopsOpenWithin }),
    pops: Object.fromEntries(pops),
  };
}

function readPop(field: Field, warn: Warn): LayoutPop {
  const { screenPopType: type, screenPopData: data } = readFields(
    field,
    ['screenPopType', 'screenPopData'],
    warn,
  );
  return { path: field.path, ...(type && { type }), ...(data && { data }) };
}

const readObjects = (field: Field, warn: Warn): readonly LayoutObject[] =>
  readEntries(field, warn).map(([apiName, list]) => ({
    apiName,
    fields: readList(list, warn).flatMap((item) => {
      const fields = readFields(item, ['displayName', 'apiName'], warn);
      const name = readName(fields.apiName, warn);
      const label = readName(fields.displayName, warn);
      if (name === undefined) warn('missingField', item.path, 'apiName');
      return name === undefined ? [] : [{ name, ...(label !== undefined && { label }) }];
    }),
  }));
