import type { Definition, DefinitionItem } from './definition';
import type { Outline, OutlineEntry, OutlineItem, OutlineSection } from './outline';
import { sortEntries } from './sort-order';

/**
 * What counts of what is written: each name once, the first that is there; sections of one name are one. What has no
 * name cannot be asked for, and is left out.
 */
export function toDefinition({ form, sections }: Outline): Definition {
  const named = mergeSections(sections);
  return {
    form,
    sections: sortEntries(named).map(({ entry, sortOrder }) => ({
      name: entry.name,
      label: labelOf(entry),
      sortOrder,
      items: sortEntries(firstOfEachName(entry.items)).map(toItem),
      place: entry.place,
    })),
  };
}

function toItem({
  entry,
  sortOrder,
}: {
  readonly entry: OutlineItem;
  readonly sortOrder: number;
}): DefinitionItem {
  const { name, value, place, valueRange } = entry;
  return { name, label: labelOf(entry), sortOrder, value, place, valueRange };
}

function mergeSections(sections: readonly OutlineSection[]): readonly OutlineSection[] {
  const itemsOf = new Map<string, OutlineItem[]>();
  const first: OutlineSection[] = [];
  for (const section of sections) {
    const { name, items } = section;
    if (name === '') continue;
    const all = itemsOf.get(name) ?? [];
    if (!itemsOf.has(name)) first.push(section);
    for (const item of items) all.push(item);
    itemsOf.set(name, all);
  }
  return first.map((section) => ({ ...section, items: itemsOf.get(section.name) ?? [] }));
}

function firstOfEachName(items: readonly OutlineItem[]): readonly OutlineItem[] {
  const first = new Map<string, OutlineItem>();
  for (const item of items) {
    if (item.name !== '' && !first.has(item.name)) first.set(item.name, item);
  }
  return [...first.values()];
}

function labelOf({ label }: OutlineEntry): string {
  return label?.text.trim() ?? '';
}
