/** A message of `_locales` and what fills its places. The values are texts of strangers: show them as such. */
export interface Words {
  readonly key: string;
  readonly values?: readonly string[];
}
