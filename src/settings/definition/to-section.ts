/** A section to be written. */
export interface SectionText {
  readonly name: string;
  readonly label: string;
  readonly items: readonly ItemText[];
}

export interface ItemText {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** `newRecord` → `New record`, for what has no label of its own. */
export function toLabel(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
