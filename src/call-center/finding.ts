/** Where something stands in a text; both count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Something to say about a call center definition file. An error keeps the file from being used; a warning says
 * what was made of something that is not as the format has it.
 */
export interface Finding {
  readonly severity: 'error' | 'warning';
  /** What it is, in a few words joined by dashes: `item-name-too-long`. The same for ever: scripts look for it. */
  readonly code: string;
  readonly place: Place;
  /** The item (or section) it is about: `reqGeneralInfo/reqInternalName`; empty: the file as a whole. */
  readonly item: string;
  /** What its words need, in order: `_locales` has them under `findingKey(code)`. Strangers' texts, shortened. */
  readonly values: readonly string[];
}

/** The message key of a finding's words, which say what is wrong and what to do: `findingItemNameTooLong`. */
export function findingKey({ code }: Pick<Finding, 'code'>): string {
  const words = code.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `finding${words.join('')}`;
}
