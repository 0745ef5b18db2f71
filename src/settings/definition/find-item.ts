import type { Definition } from '../../call-center/definition';
import type { Place } from '../../call-center/finding';

/** A value that stands in a definition, and where. */
export interface GivenValue {
  readonly text: string;
  readonly path: string;
  readonly place: Place;
}

/**
 * The value of an item; undefined: there is none, or it is left empty, to be filled in later. Of several items of one
 * name the first counts, as it does everywhere.
 */
export function findItem(
  { sections }: Definition,
  section: string,
  name: string,
): GivenValue | undefined {
  const item = sections
    .filter((one) => one.name === section)
    .flatMap(({ items }) => items)
    .find((one) => one.name === name);
  if (!item || item.value.trim() === '') return undefined;
  return { text: item.value, path: `${section}/${name}`, place: item.place };
}
