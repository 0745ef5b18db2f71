import type { Definition } from '../../call-center/definition';
import type { ConnectorKind, CrmKind } from '../catalogue';
import { plainWords } from '../plain-words';
import { findItem, type GivenValue } from './find-item';
import type { Note } from './notes';
import { readValue } from './read-value';

type Plug = Pick<ConnectorKind | CrmKind, 'fields' | 'defaults' | 'parseSettings'>;

/** What a section says about a connector or a CRM. */
export interface ReadFields {
  /** The first of its fields that is filled in, for what is to be said of the section. */
  readonly first?: GivenValue;
  readonly settings: unknown;
  /** Why the settings are not enough yet, in English; absent: they are. */
  readonly lacks?: string;
}

/** The fields of a section, with the defaults of those that are not filled in or cannot be used. */
export function readFields(
  definition: Definition,
  section: string,
  plug: Plug,
  note: Note,
): ReadFields {
  const given = new Map<string, { readonly at: GivenValue; readonly value: unknown }>();
  for (const { name, input, choices } of plug.fields) {
    const at = findItem(definition, section, name);
    if (!at) continue;
    const read = readValue(
      input,
      at.text,
      choices?.map((choice) => choice.value),
    );
    if ('code' in read) note(read.code, at, ...read.values);
    else given.set(name, { at, value: read.value });
  }
  const [first] = [...given.values()].map(({ at }) => at);
  return { ...(first && { first }), ...parse(plug, given, note) };
}

/** Takes values away, one after the other, as long as the settings name one that they do not take. */
function parse(
  { fields, defaults, parseSettings }: Plug,
  given: Map<string, { readonly at: GivenValue; readonly value: unknown }>,
  note: Note,
): { readonly settings: unknown; readonly lacks?: string } {
  for (;;) {
    const values = [...given].map(([name, { value }]) => [name, value] as const);
    const settings: unknown = { ...Object(defaults), ...Object.fromEntries(values) };
    try {
      return { settings: parseSettings(settings) };
    } catch (error) {
      const reason = plainWords(error instanceof Error ? error.message : String(error));
      const name = namedFirst(reason, [...given.keys()]);
      const bad = name === undefined ? undefined : given.get(name);
      if (name === undefined || !bad) return { settings, lacks: reason };
      note('setting-refused', bad.at, reason);
      given.delete(name);
      // They were meant for the address that is refused.
      if (isAddress(fields, name)) for (const secret of secretsOf(fields)) given.delete(secret);
    }
  }
}

const isAddress = (fields: Plug['fields'], name: string) =>
  fields.some((field) => field.name === name && /^(?:origin|url)$/.test(field.input));

const secretsOf = (fields: Plug['fields']) =>
  fields.filter(({ input }) => input === 'secret').map(({ name }) => name);

/** The one of the names that the words name first. */
function namedFirst(reason: string, names: readonly string[]): string | undefined {
  return reason.split(/[^\w-]+/).find((word) => names.includes(word));
}
