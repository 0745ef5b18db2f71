/** What is to be known of a table to search it and to show its records. All names are logical names. */
export interface DynamicsTable {
  /** Its entity set name: how the Web API calls all its records. */
  readonly set: string;
  /** The column of its records' ids. */
  readonly id: string;
  /** The column that names a record. */
  readonly name: string;
  readonly detail?: string;
  /** The columns that hold telephone numbers. */
  readonly numbers: readonly string[];
  /** The columns that hold a choice or a whole number, beside those that every table has. */
  readonly integers: readonly string[];
  /** The columns that refer to another record, beside those that every table has. */
  readonly lookups: readonly string[];
}

/** A logical name of a table or a column; a lookup's value begins with an underscore. */
export const isLogicalName = (text: string): boolean => /^[a-z_][a-z0-9_]{0,127}$/.test(text);

/** What the Web API calls a lookup's value; no column's own name begins so. */
export const isLookupProperty = (name: string): boolean => /^_\w+_value$/.test(name);

/** A GUID, with or without the braces that addresses have. */
export const isGuid = (text: string): boolean =>
  /^(?:\{[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i.test(
    text,
  );

/** A GUID in the one form in which two of them can be compared. */
export const toGuid = (text: string): string => text.replace(/[{}]/g, '').toLowerCase();
