import type { ConnectorKind } from '../../settings/catalogue';
import { checkFields } from './check-fields';
import type { ConnectorRow } from './connector-draft';
import type { Problems } from './problems';

/** The name under which a connector or one of its fields has its problem. */
export const connectorField = (id: string) => `connectors.${id}`;
export const connectorSettingField = (id: string, name: string) =>
  `connectors.${id}.settings.${name}`;

/** What is wrong with the connectors, also with those that are switched off: they are saved as well. */
export function checkConnectors(
  rows: readonly ConnectorRow[],
  kinds: readonly ConnectorKind[],
): Problems {
  const problems = rows.flatMap((row) => {
    const kind = kinds.find(({ id }) => id === row.id);
    const found = kind && checkFields(row, kind);
    if (!found) return [];
    const { field, problem } = found;
    const name =
      field === undefined ? connectorField(row.id) : connectorSettingField(row.id, field);
    return [[name, problem] as const];
  });
  return Object.fromEntries(problems);
}
