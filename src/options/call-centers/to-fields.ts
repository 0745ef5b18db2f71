import type { Definition } from '../../call-center/definition';

/** One value of a call center, as the form has it. */
export interface ValueField {
  /** `section/item`. */
  readonly path: string;
  /** A stranger's text. */
  readonly label: string;
  /** As the file has it. */
  readonly value: string;
  readonly isSecret: boolean;
  /** Never to be changed: the internal name, and what stands behind another item of the same name. */
  readonly isFixed: boolean;
  readonly hasLines: boolean;
}

export interface ValueSection {
  readonly key: string;
  readonly label: string;
  readonly fields: readonly ValueField[];
}

/** Of an item that can be found again. */
const PATH = /^[^/]+\/[^/]+$/;

/** The form of a definition: its sections and items in their order. `secrets`: paths of what is to be covered. */
export function toFields(
  { sections }: Definition,
  secrets: readonly string[],
): readonly ValueSection[] {
  const seen = new Set<string>();
  return sections.map((section, index) => ({
    key: `${section.name} ${index}`,
    label: section.label.trim() || section.name,
    fields: section.items.map((item) => {
      const path = `${section.name}/${item.name}`;
      const isRepeated = seen.has(path);
      seen.add(path);
      return {
        path,
        label: item.label.trim() || item.name,
        value: item.value,
        isSecret: secrets.includes(path),
        isFixed: isRepeated || item.name === 'reqInternalName' || !PATH.test(path),
        hasLines: item.value.includes('\n'),
      };
    }),
  }));
}
