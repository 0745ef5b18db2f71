/** A pattern of LIKE, taken apart: any text, any one character, or this one (a UTF-16 code unit). */
export type PatternPart = 'anyText' | 'anyOne' | { readonly unit: string };

/**
 * Whether a text is of a pattern, upper and lower case alike. A regular expression with as many gaps as a telephone
 * number has digits would try them in every combination; going back to the last gap alone is enough.
 */
export function isLike(text: string, pattern: readonly PatternPart[]): boolean {
  let at = 0;
  let part = 0;
  let gap: { part: number; at: number } | undefined;
  while (at < text.length) {
    const wanted = pattern[part];
    if (wanted === 'anyText') {
      gap = { part, at };
      part += 1;
    } else if (wanted !== undefined && isUnit(text[at], wanted)) {
      at += 1;
      part += 1;
    } else if (gap) {
      gap.at += 1;
      at = gap.at;
      part = gap.part + 1;
    } else {
      return false;
    }
  }
  return pattern.slice(part).every((rest) => rest === 'anyText');
}

function isUnit(unit: string | undefined, wanted: Exclude<PatternPart, 'anyText'>): boolean {
  return wanted === 'anyOne' || unit?.toLowerCase() === wanted.unit.toLowerCase();
}
