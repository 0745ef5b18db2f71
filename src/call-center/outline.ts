import type { Definition } from './definition';
import type { Place } from './finding';
import type { Range, XmlComment, XmlInstruction } from './xml/tree';

/** What says nothing about the call center and is kept all the same. */
export type Remark = XmlComment | XmlInstruction;

/** An attribute, or what stands for one, as it is written. */
export interface Written {
  readonly text: string;
  readonly place: Place;
}

/** What sections and items have in common. */
export interface OutlineEntry {
  /** With no white space around it; empty: it has none. Known names are spelt as the format has them. */
  readonly name: string;
  readonly writtenName?: Written;
  readonly label?: Written;
  readonly sortOrder?: Written;
  readonly place: Place;
  /** What stands before it, and inside it where its value is. */
  readonly remarks: readonly Remark[];
}

export interface OutlineItem extends OutlineEntry {
  readonly value: string;
  /** Where the value stands in the text; empty and before `/>` where the element has no content. */
  readonly valueRange: Range;
  /** Where the element ends in the text. */
  readonly end: number;
}

export interface OutlineSection extends OutlineEntry {
  readonly items: readonly OutlineItem[];
  /** What stands behind the last item. */
  readonly trailing: readonly Remark[];
}

/** A definition as it is written: in its order, with all that is wrong about it. */
export interface Outline {
  readonly form: Definition['form'];
  readonly place: Place;
  readonly sections: readonly OutlineSection[];
  readonly before: readonly Remark[];
  /** What stands behind the last section. */
  readonly trailing: readonly Remark[];
  readonly after: readonly Remark[];
}

type Named = Pick<OutlineEntry, 'name'>;

/** How a finding names it: `section`, `section/item`. */
export function pathOf(section: Named, item?: Named): string {
  return item === undefined ? section.name : `${section.name}/${item.name}`;
}

/** The first of that name in the first section of that name that has one, as it is written: the one that counts. */
export function findItem(
  { sections }: Outline,
  section: string,
  item: string,
): OutlineItem | undefined {
  return sections
    .filter(({ name }) => name === section)
    .flatMap(({ items }) => items)
    .find(({ name }) => name === item);
}
