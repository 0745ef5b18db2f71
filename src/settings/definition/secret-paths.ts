import type { Definition } from '../../call-center/definition';
import type { Catalogue } from '../catalogue';
import { FIXED_VALUES } from './fixed-values';
import { connectorSection, crmNumber, OWN_PREFIX } from './section-names';

/**
 * Where in a definition secrets may stand (`section/item`, each path once): what an export leaves empty. In the
 * sections of phone systems and CRMs that is every item of which it is not known that it is none: a name with a slip
 * of the pen, and all items of a section of which this version knows nothing.
 */
export function secretPaths(definition: Definition, catalogue: Catalogue): readonly string[] {
  const paths = definition.sections
    .filter(({ name }) => mayHoldSecrets(name))
    .flatMap(({ name: section, items }) => {
      const harmless = harmlessNames(section, catalogue);
      return items
        .filter(({ name, value }) => value.trim() !== '' && !harmless.includes(name))
        .map(({ name }) => `${section}/${name}`);
    });
  return [...new Set(paths)];
}

function mayHoldSecrets(section: string): boolean {
  const isOurs = section.toLowerCase().startsWith(OWN_PREFIX.toLowerCase());
  return isOurs && !FIXED_VALUES.some((fixed) => fixed.section === section);
}

/** Of a CRM's section it may not be said yet which kind it is: a field counts that is no secret of any. */
function harmlessNames(section: string, { connectors, crms }: Catalogue): readonly string[] {
  if (crmNumber(section) !== undefined) return ['id', 'kind', ...harmlessOf(crms)];
  const connector = connectors.find(({ id }) => connectorSection(id) === section);
  return connector ? ['enabled', ...harmlessOf([connector])] : [];
}

function harmlessOf(
  plugs: readonly Pick<Catalogue['connectors'][number], 'fields'>[],
): readonly string[] {
  const fields = plugs.flatMap((plug) => plug.fields);
  const secrets = fields.filter(({ input }) => input === 'secret').map(({ name }) => name);
  return fields.map(({ name }) => name).filter((name) => !secrets.includes(name));
}
