/** A template with its parameters filled in, or the first parameter that nobody knows. */
export type Resolved =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly missing: string };

const PARAMETER = /\[\[([^[\]]+)\]\]/g;

/**
 * Fills in Unified Service Desk's replacement parameters: `[[cti.ani]]`.
 * @param lookup gives a parameter's value by what stands between the brackets; undefined: not known
 */
export function resolveParameters(
  template: string,
  lookup: (parameter: string) => string | undefined,
): Resolved {
  const missing = [...template.matchAll(PARAMETER)]
    .map(([, name = '']) => name.trim())
    .find((name) => lookup(name) === undefined);
  if (missing !== undefined) return { ok: false, missing };
  const text = template.replace(PARAMETER, (_, name: string) => lookup(name.trim()) ?? '');
  return { ok: true, text };
}
