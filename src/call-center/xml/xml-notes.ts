import { XML_FINDING_CODES, type XmlFindingCode } from './xml-codes';

/** How many errors, and how many warnings, are kept; the others are counted. */
const MAX_KEPT = 100;

/** A finding to be, while its line and column are not known. */
interface XmlNote {
  readonly code: XmlFindingCode;
  /** In the decoded text, UTF-16 code units. */
  readonly offset: number;
  readonly values: readonly (string | number)[];
}

export interface XmlNotes {
  note(code: XmlFindingCode, offset: number, ...values: readonly (string | number)[]): void;
  hasErrors(): boolean;
  /** Whether a further error would not be kept: a reason to stop. */
  isFullOfErrors(): boolean;
  /** Those kept, by their place, and how many are not; errors first where there are too many of both. */
  list(): { kept: readonly XmlNote[]; leftOut: number };
}

/** Keeps what is noted within bounds: a file of two million ampersands has two million warnings. */
export function createXmlNotes(): XmlNotes {
  const kept = { error: [] as XmlNote[], warning: [] as XmlNote[] };
  let total = 0;
  return {
    note(code, offset, ...values) {
      total++;
      const list = kept[XML_FINDING_CODES[code]];
      if (list.length < MAX_KEPT) list.push({ code, offset, values });
    },
    hasErrors: () => kept.error.length > 0,
    isFullOfErrors: () => kept.error.length >= MAX_KEPT,
    list() {
      const first = [...kept.error, ...kept.warning].slice(0, MAX_KEPT);
      return {
        kept: first.sort((one, other) => one.offset - other.offset),
        leftOut: total - first.length,
      };
    },
  };
}
