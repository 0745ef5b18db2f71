import type { Catalogue } from './catalogue';
import type { ItemName } from './item';
import { itemIn, itemNames, itemOf } from './item-table';
import { isObject, isSameValue, partOf } from './same-value';
import type { Settings } from './schema';

/** What the steps may look at besides what was stored. */
export interface MigrationWorld {
  /** What holds until somebody chooses: older forms held it, too. */
  readonly defaults: Settings;
  readonly catalogue: Catalogue;
}

type Step = (value: Readonly<Record<string, unknown>>, world: MigrationWorld) => unknown;

/** Each brings what was stored in its form to the next one; what is broken in it stays so, and is found later. */
const MIGRATIONS: Readonly<Record<number, Step>> = { 1: fromForm1, 2: fromForm2 };

/** The form that is stored today. */
export const CURRENT_FORM = 3;

/** Which form a stored value has; the first two do not say so. Undefined: none of Offhook's. */
export function formOf(value: unknown): number | undefined {
  if (!isObject(value)) return undefined;
  const form = partOf(value, 'form');
  if (form !== undefined)
    return Number.isSafeInteger(form) && Number(form) > 0 ? Number(form) : undefined;
  return partOf(value, 'crms') === undefined && partOf(value, 'crm') !== undefined ? 1 : 2;
}

/** Step by step to the form of today. */
export function migrate(value: unknown, form: number, world: MigrationWorld): unknown {
  const step = MIGRATIONS[form];
  return step && isObject(value) ? migrate(step(value, world), form + 1, world) : value;
}

/** All settings, with the one CRM that there was, and its origin. 2: several CRMs, each with settings. */
function fromForm1({ crm, ...rest }: Readonly<Record<string, unknown>>): unknown {
  const id = partOf(crm, 'id');
  return { ...rest, crms: [{ id, kind: id, settings: { origin: partOf(crm, 'origin') } }] };
}

/**
 * All settings, chosen or not. 3: only those that were chosen, by item, so that what an administrator sets can be seen
 * beneath them.
 */
function fromForm2(
  value: Readonly<Record<string, unknown>>,
  { defaults, catalogue }: MigrationWorld,
): unknown {
  const chosen = partOf(value, 'connectors');
  // A long text has a million keys.
  const connectors = Object.keys(isObject(chosen) ? chosen : {}).map(
    (id) => `connectors.${id}` as const,
  );
  const names = new Set([...itemNames(catalogue), ...connectors]);
  const own = [...names].flatMap((name) => {
    // Of a group that is no object every item is broken, and named.
    const item = isGroupBroken(value, name) ? null : itemIn(value, name);
    const isChosen = item !== undefined && !isSameValue(item, itemOf(defaults, name, catalogue));
    return isChosen ? [[name, item] as const] : [];
  });
  return { form: 3, own: Object.fromEntries(own), callCenters: [], inUse: null };
}

function isGroupBroken(value: unknown, name: ItemName): boolean {
  const [group = '', part] = name.split('.');
  const parts = partOf(value, group);
  return part !== undefined && parts !== undefined && !isObject(parts);
}
