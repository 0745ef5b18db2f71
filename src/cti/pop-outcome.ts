/**
 * What a screen pop came to, kept with the call so that it can be explained:
 * - opened     exactly one match; its record is in front
 * - searched   several; the CRM's search is in front
 * - newRecord  none; the CRM's new-record form is in front, filled in
 * - failed     nothing was opened; `key` is a message of `_locales` that says why and what to do
 */
export type PopOutcome =
  | { readonly status: 'opened'; readonly name: string }
  | { readonly status: 'searched'; readonly count: number }
  | { readonly status: 'newRecord' }
  | { readonly status: 'failed'; readonly key: string; readonly values?: readonly string[] };
