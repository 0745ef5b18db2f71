import type { ItemName, Items } from '../../src/settings/item';
import { itemOf } from '../../src/settings/item-table';
import { withoutSecrets, withSecretsOf } from '../../src/settings/secrets';
import { CONNECTORS, CRMS } from '../catalogue';
import type { SettingsKeeper } from './settings-keeper';

const CATALOGUE = { connectors: CONNECTORS, crms: CRMS };

/** The secrets among what was set in this browser: what an agent who leaves takes along. */
export function createOwnSecrets({ own, changeOwn, picture }: SettingsKeeper) {
  /** An item that somebody has made like the layers beneath meanwhile is not among one's own any more. */
  function withSecretsBack(now: Items, items: Items): Items {
    const { settings } = picture();
    const names = Object.keys(items) as ItemName[];
    const here: Items = Object.fromEntries(
      names.map((name) => [name, now[name] ?? itemOf(settings, name, CATALOGUE)]),
    );
    const filled = withSecretsOf(here, items, CATALOGUE);
    const changed = names.filter((name) => filled[name] !== here[name]);
    return { ...now, ...Object.fromEntries(changed.map((name) => [name, filled[name]])) };
  }

  return {
    /** What was set, with its secrets. */
    read: own,
    /** Both together: of an item that is in both the newer, with the secrets that it has lost since the older. */
    merge: (older: Items, newer: Items): Items => ({
      ...older,
      ...withSecretsOf(newer, older, CATALOGUE),
    }),
    /** Takes the secrets out. Rejects where that cannot be stored. */
    clear: (): Promise<void> => changeOwn((items) => withoutSecrets(items, CATALOGUE)),
    /** Puts the secrets of these items back, where the address they are for is still the same. */
    putBack: (items: Items): Promise<void> => changeOwn((now) => withSecretsBack(now, items)),
  };
}
