/** Digits that stay, so that a person can tell numbers apart. */
const KEPT_DIGITS = 2;

/**
 * Replaces the digits of numbers by how many such numbers there were before; length, what stands between the
 * digits, and the last two stay. Nothing of the hidden digits is in the result, and no two numbers become the same.
 */
export function createNumberMask(): (text: string) => string {
  const ordinals = new Map<string, number>();
  const counts = new Map<string, number>();

  function ordinalOf(digits: string): number {
    const known = ordinals.get(digits);
    if (known !== undefined) return known;
    const like = `${digits.length} ${digits.slice(-KEPT_DIGITS)}`;
    const ordinal = counts.get(like) ?? 0;
    counts.set(like, ordinal + 1);
    ordinals.set(digits, ordinal);
    return ordinal;
  }

  return (text) => {
    const digits = text.replace(/\D/g, '');
    const hidden = digits.length - KEPT_DIGITS;
    if (hidden <= 0) return text;
    const masked = `${String(ordinalOf(digits)).padStart(hidden, '0')}${digits.slice(hidden)}`;
    let at = 0;
    return text.replace(/\d/g, () => masked.charAt(at++));
  };
}
