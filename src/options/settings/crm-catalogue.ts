import type { CrmDefinition } from '../../screen-pop/crm';

/** What the settings need to know of a kind of CRM. */
export type CrmKind = Pick<
  CrmDefinition<unknown>,
  'kind' | 'labelKey' | 'defaults' | 'fields' | 'parseSettings' | 'hosts'
>;

/** All kinds of CRM that can be set up, in the order in which they are offered. */
export type CrmCatalogue = readonly CrmKind[];

/** The match patterns that a CRM with these settings needs; none while the settings are not complete. */
export function crmPatterns(
  { kind, settings }: { readonly kind: string; readonly settings: unknown },
  catalogue: CrmCatalogue,
): readonly string[] {
  const definition = catalogue.find((each) => each.kind === kind);
  if (!definition) return [];
  try {
    return definition.hosts(definition.parseSettings(settings));
  } catch {
    return [];
  }
}
