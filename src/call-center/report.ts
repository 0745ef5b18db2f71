import { DEFINITION_FINDING_CODES, type DefinitionFindingCode } from './definition-codes';
import type { Finding, Place } from './finding';

/** The longest text of a stranger that is said back, and the longest path, UTF-16 code units. */
const MAX_VALUE = 80;
const MAX_PATH = 200;

/** As many as anyone would read; a file of megabytes may have millions. */
const MAX_FINDINGS = 500;

/** Where the rules put what they find. */
export interface Report {
  /** `item` is empty for the file as a whole; `values` fill the words of the finding, in order. */
  say(
    code: DefinitionFindingCode,
    place: Place,
    item: string,
    ...values: readonly (string | number)[]
  ): void;
  /** In the order of the file. Of very many, the first, then how many more there were; errors are all there. */
  findings(): readonly Finding[];
}

/** Begins with what the XML itself gave rise to. */
export function createReport(first: readonly Finding[] = []): Report {
  const all = [...first];
  let more = 0;
  return {
    say(code, place, item, ...values) {
      const severity = DEFINITION_FINDING_CODES[code];
      if (severity === 'warning' && all.length >= MAX_FINDINGS) {
        more += 1;
        return;
      }
      const said = values.map((value) => shorten(String(value), MAX_VALUE));
      all.push({ severity, code, place, item: shorten(item, MAX_PATH), values: said });
    },
    findings() {
      const sorted = all.toSorted((a, b) => comparePlaces(a.place, b.place));
      const last = sorted.at(-1);
      if (more === 0 || last === undefined) return sorted;
      const code = 'more-findings' satisfies DefinitionFindingCode;
      return [
        ...sorted,
        { severity: 'warning', code, place: last.place, item: '', values: [String(more)] },
      ];
    },
  };
}

function comparePlaces(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}

/** On one line, and not endless. */
function shorten(text: string, max: number): string {
  // The slice first: what comes may have millions of characters.
  const line = text
    .slice(0, max * 4)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const isWhole = line.length <= max && text.length <= max * 4;
  return isWhole ? line : `${line.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
