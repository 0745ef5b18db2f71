import type { ParameterSource } from '../replacement/parameter-source';
import type { CrmRecord } from './crm';

/**
 * The call's parameters and, before them, those of the one record that was found: `[[match.name]]`, its fields by kind
 * (`[[contact.fullname]]`) and, as Unified Service Desk puts them, in the call's own context (`[[$Context.Id]]`,
 * `[[$Context.LogicalName]]`).
 */
export function withMatch(parameters: ParameterSource, record: CrmRecord): ParameterSource {
  const prefixes = ['match.', '$context.', `${record.entity.toLowerCase()}.`];
  const values = valuesOf(record);
  return {
    read(name, session) {
      const wanted = name.toLowerCase();
      const prefix = prefixes.find((start) => wanted.startsWith(start));
      const isOurs = prefix !== undefined && (session === 'own' || prefix !== '$context.');
      const value = isOurs ? values.get(wanted.slice(prefix.length)) : undefined;
      return value ?? parameters.read(name, session);
    },
  };
}

/** By name in lower case. A field that was asked for wins over what every record has. */
function valuesOf({ entity, recordId, name, fields }: CrmRecord): ReadonlyMap<string, string> {
  return new Map([
    ['id', recordId],
    ['logicalname', entity],
    ['name', name],
    ...Object.entries(fields).map(([field, value]) => [field.toLowerCase(), value] as const),
  ]);
}
