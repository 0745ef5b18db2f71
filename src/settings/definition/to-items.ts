import type { Definition } from '../../call-center/definition';
import type { Finding } from '../../call-center/finding';
import type { Catalogue } from '../catalogue';
import type { Items } from '../item';
import { nameUnknown } from './name-unknown';
import { collectNotes } from './notes';
import { readConnectors } from './read-connectors';
import { readCrms } from './read-crms';
import { readFixed } from './read-fixed';
import { readRules } from './read-rules';
import { readWorkplace } from './read-workplace';

/**
 * What a call center definition sets, and what is to be said about its values. Never throws: a value that cannot be
 * used costs its item alone. Empty values set nothing; docs/call-center.md lists them all.
 */
export function toItems(
  definition: Definition,
  catalogue: Catalogue,
): { readonly items: Items; readonly findings: readonly Finding[] } {
  const { note, findings } = collectNotes();
  const items = {
    ...readWorkplace(definition, catalogue, note),
    ...readFixed(definition, catalogue, note),
    ...readRules(definition, catalogue, note),
    ...readConnectors(definition, catalogue, note),
    ...readCrms(definition, catalogue, note),
  };
  nameUnknown(definition, catalogue, note);
  return { items, findings: byPlace(findings) };
}

const byPlace = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted(
    ({ place: one }, { place: other }) => one.line - other.line || one.column - other.column,
  );
