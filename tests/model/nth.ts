/** One of the list, whatever the number; undefined only of an empty list. */
export const nth = <T>(list: readonly T[], index: number): T | undefined =>
  list[index % list.length];
