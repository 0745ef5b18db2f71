import type { ParameterSource } from '../../../src/replacement/parameter-source';

/** Parameters out of a record, whatever their case; the global session of a desk has none. */
export function sourceOf(
  own: Readonly<Record<string, string>>,
  { focused = {} }: { readonly focused?: Readonly<Record<string, string>> } = {},
): ParameterSource {
  const sessions = { own: lowerCase(own), focused: lowerCase(focused), global: new Map() };
  return { read: (name, session) => sessions[session].get(name.toLowerCase()) };
}

const lowerCase = (values: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
