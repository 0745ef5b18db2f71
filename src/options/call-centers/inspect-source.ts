import type { Definition } from '../../call-center/definition';
import type { Finding } from '../../call-center/finding';
import { GENERAL_INFO } from '../../call-center/known-names';
import { readDefinition } from '../../call-center/read-definition';
import type { ReadOptions } from '../../call-center/read-outline';
import type { Catalogue } from '../../settings/catalogue';
import { toItems } from '../../settings/definition/to-items';
import type { Items } from '../../settings/item';

export interface Inspected {
  /** Decoded. */
  readonly text: string;
  /** Absent: it cannot be used. */
  readonly definition?: Definition;
  readonly names?: { readonly internalName: string; readonly displayName: string };
  /** What it sets. */
  readonly items: Items;
  /** Of the file and of what Offhook reads in it. */
  readonly findings: readonly Finding[];
}

/** A definition file as the page tells of it. Never throws. */
export function inspectSource(
  source: Uint8Array | string,
  catalogue: Catalogue,
  options: ReadOptions = {},
): Inspected {
  const { text, definition, findings } = readDefinition(source, options);
  if (definition === undefined) return { text, items: {}, findings };
  const meaning = toItems(definition, catalogue);
  const internalName = generalValue(definition, 'reqInternalName');
  return {
    text,
    definition,
    names: {
      internalName,
      displayName: generalValue(definition, 'reqDisplayName') || internalName,
    },
    items: meaning.items,
    findings: [...findings, ...meaning.findings],
  };
}

function generalValue({ sections }: Definition, name: string): string {
  const general = sections.find((section) => section.name === GENERAL_INFO);
  return general?.items.find((item) => item.name === name)?.value ?? '';
}
