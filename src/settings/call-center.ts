import type { Finding } from '../call-center/finding';
import { GENERAL_INFO } from '../call-center/known-names';
import { readDefinition } from '../call-center/read-definition';
import type { Catalogue } from './catalogue';
import { findItem } from './definition/find-item';
import { toItems } from './definition/to-items';
import type { ItemName, Items } from './item';
import { readItem } from './read-item';

/** A call center's file and what it sets. */
export interface ReadCallCenter {
  readonly internalName: string;
  readonly displayName: string;
  /** Decoded; of the definition form, whichever it came in. */
  readonly text: string;
  readonly items: Items;
  /** About the values that Offhook reads: those that cannot be used. */
  readonly valueFindings: readonly Finding[];
}

export interface CallCenterReading {
  /** Absent exactly if a finding is an error. */
  readonly callCenter?: ReadCallCenter;
  /** About the file, then about the values in it. */
  readonly findings: readonly Finding[];
}

/** Never throws, whatever the text. */
export function readCallCenter(source: string, catalogue: Catalogue): CallCenterReading {
  const { text, definition, findings } = readDefinition(source);
  if (!definition) return { findings };
  const internalName = findItem(definition, GENERAL_INFO, 'reqInternalName')?.text ?? '';
  const read = toItems(definition, catalogue);
  return {
    callCenter: {
      internalName,
      displayName: findItem(definition, GENERAL_INFO, 'reqDisplayName')?.text ?? internalName,
      text,
      items: usable(read.items, catalogue),
      valueFindings: read.findings,
    },
    findings: [...findings, ...read.findings],
  };
}

/** The definition's reader has named what it could not use; whatever still slips through costs its item. */
function usable(items: Items, catalogue: Catalogue): Items {
  const checked = Object.entries(items).flatMap(([name, value]) => {
    const reading = readItem(name as ItemName, value, catalogue);
    return reading.value === undefined ? [] : [[name, reading.value] as const];
  });
  return Object.fromEntries(checked);
}
