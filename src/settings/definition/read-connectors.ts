import type { Definition } from '../../call-center/definition';
import type { Catalogue, ConnectorKind } from '../catalogue';
import type { Items } from '../item';
import { findItem } from './find-item';
import type { Note } from './notes';
import { readFields } from './read-fields';
import { readValue } from './read-value';
import { connectorSection } from './section-names';

/** The phone systems that have a section in which something is filled in. */
export function readConnectors(
  definition: Definition,
  { connectors }: Catalogue,
  note: Note,
): Items {
  return Object.assign({}, ...connectors.map((kind) => readConnector(definition, kind, note)));
}

function readConnector(definition: Definition, kind: ConnectorKind, note: Note): Items {
  const section = connectorSection(kind.id);
  const isWanted = readEnabled(definition, section, note);
  const { first, settings, lacks } = readFields(definition, section, kind, note);
  const at = findItem(definition, section, 'enabled') ?? first;
  if (!at || (isWanted === undefined && !first)) return {};
  if (lacks !== undefined && isWanted) note('connector-incomplete', at, lacks);
  const enabled = lacks === undefined && (isWanted ?? kind.enabledByDefault);
  return { [`connectors.${kind.id}`]: { enabled, settings } };
}

function readEnabled(definition: Definition, section: string, note: Note): boolean | undefined {
  const given = findItem(definition, section, 'enabled');
  if (!given) return undefined;
  const read = readValue('switch', given.text);
  if ('value' in read) return read.value === true;
  note(read.code, given, ...read.values);
  return undefined;
}
