import type { PopResult } from '../../rule';
import type { Warn } from '../imported';
import { type Field, readFields, readName, readWord, readYesNo } from '../read-fields';

const DESTINATIONS = ['Tab', 'Entity Search'] as const;

const FIELDS = [
  'Destination',
  'TargetTab',
  'ShowTab',
  'EntitySearch',
  'HideCommandBar',
  'HideNavigationBar',
] as const;

/** Where the result goes. USD shows every pop in the tabs it has, so the window is the existing one. */
export function readResult(field: Field | undefined, warn: Warn): PopResult {
  if (!field) return { window: 'existing' };
  const fields = readFields(field, FIELDS, warn);
  const entitySearch = readEntitySearch(fields, warn);
  const targetTab = readName(fields.TargetTab, warn);
  const showTab = readName(fields.ShowTab, warn);
  const hideCommandBar = readYesNo(fields.HideCommandBar, warn);
  const hideNavigationBar = readYesNo(fields.HideNavigationBar, warn);
  return {
    window: 'existing',
    ...(targetTab !== undefined && { targetTab }),
    ...(showTab !== undefined && { showTab }),
    ...(entitySearch !== undefined && { entitySearch }),
    ...(hideCommandBar !== undefined && { hideCommandBar }),
    ...(hideNavigationBar !== undefined && { hideNavigationBar }),
  };
}

/** USD looks at the entity search only if that is the destination. */
function readEntitySearch(
  { Destination, EntitySearch }: { readonly Destination?: Field; readonly EntitySearch?: Field },
  warn: Warn,
): string | undefined {
  const name = readName(EntitySearch, warn);
  const destination = readWord(Destination, DESTINATIONS, warn);
  if (destination === 'Entity Search') {
    if (name === undefined) warn('missingField', Destination?.path ?? '', 'EntitySearch');
    return name;
  }
  if (name !== undefined) warn('badValue', EntitySearch?.path ?? '', name);
  return undefined;
}
