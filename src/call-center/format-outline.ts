import { GENERAL_INFO } from './known-names';
import type { Outline, OutlineEntry, OutlineItem, OutlineSection } from './outline';
import { sortEntries } from './sort-order';
import type { XmlElement, XmlNode } from './xml/tree';
import { writeXml } from './xml/write-xml';

/** The entries that have a place of their own, first of all. */
const FIRST_SECTIONS = [GENERAL_INFO];
const FIRST_ITEMS = ['reqInternalName', 'reqDisplayName'];

/** Writes a definition file in the one way: declared as UTF-8, in order, numbered from 0, an entry on each line. */
export function formatOutline({ sections, before, trailing, after }: Outline): string {
  const children = inOrder(sections, FIRST_SECTIONS).flatMap(toSectionNodes);
  return writeXml({ before, root: toElement('callCenter', [...children, ...trailing]), after });
}

function toSectionNodes(section: OutlineSection, index: number): readonly XmlNode[] {
  const first = section.name === GENERAL_INFO ? FIRST_ITEMS : [];
  const items = inOrder(section.items, first).flatMap(toItemNodes);
  return [
    ...section.remarks,
    toElement('section', [...items, ...section.trailing], toAttributes(section, index)),
  ];
}

function toItemNodes(item: OutlineItem, index: number): readonly XmlNode[] {
  const text = item.value === '' ? [] : [{ kind: 'text', text: item.value } as const];
  return [...item.remarks, toElement('item', text, toAttributes(item, index))];
}

function toAttributes({ name, label }: OutlineEntry, index: number): Record<string, string> {
  const text = label?.text.trim() ?? '';
  return { sortOrder: String(index), name, ...(text !== '' && { label: text }) };
}

/** It has no place yet. */
function toElement(
  name: string,
  children: readonly XmlNode[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  const place = { line: 1, column: 1 };
  return {
    kind: 'element',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ name: key, value, place })),
    children,
    place,
    range: { start: 0, end: 0 },
  };
}

function inOrder<Entry extends OutlineEntry>(
  entries: readonly Entry[],
  first: readonly string[],
): readonly Entry[] {
  const sorted = sortEntries(entries).map(({ entry }) => entry);
  const fixed = first.flatMap((name) => sorted.find((entry) => entry.name === name) ?? []);
  return [...fixed, ...sorted.filter((entry) => !fixed.includes(entry))];
}
