import type { Catalogue } from '../../settings/catalogue';
import type { Items } from '../../settings/item';
import { itemNames, itemOf } from '../../settings/item-table';
import type { SettingsPicture } from '../../settings/picture';
import { toSettingsFile } from '../../settings/settings-file';

type Present = Pick<SettingsPicture, 'settings' | 'layers' | 'callCenters' | 'inUse'>;

/** All that was set in this browser, secrets aside, as the text of a settings file. */
export function toOwnFile(picture: Present, catalogue: Catalogue): string {
  const names = itemNames(catalogue).filter((name) => picture.layers[name] === 'own');
  const own: Items = Object.fromEntries(
    names.map((name) => [name, itemOf(picture.settings, name, catalogue)]),
  );
  return write(picture, own, catalogue);
}

/** The file that leaves the call centers as they are and takes away all else that was set in this browser. */
export function toEmptyFile(picture: Present, catalogue: Catalogue): string {
  return write(picture, {}, catalogue);
}

function write({ callCenters, inUse }: Present, own: Items, catalogue: Catalogue): string {
  const here = callCenters.filter(({ fromPolicy }) => !fromPolicy);
  const isHere = here.some(({ internalName }) => internalName === inUse);
  return toSettingsFile(
    {
      form: 3,
      own,
      callCenters: here.map(({ text }) => ({ text })),
      inUse: isHere && inUse !== undefined ? inUse : null,
    },
    catalogue,
  );
}
