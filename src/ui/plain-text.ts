/** More than any name needs; a longer one is cut. */
export const NAME_LENGTH = 80;

const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/**
 * Control characters, lone surrogates, and the marks that reorder or hide what stands beside them. The joiners
 * U+200C and U+200D stay: names in Persian or Hindi, and emoji, are written with them.
 */
const UNSEEN =
  /[\p{Cc}\p{Cs}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
/** No script stacks more marks on one letter; more of them would paint over the lines around. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * A stranger's text, fit to stand beside ours: one line, nothing unseen in it, at most `maxLength` characters.
 * It is still only ever a text node.
 */
export function plainText(text: string, maxLength: number): string {
  // Cut first: cleaning 64 KB on each render would be wasted on what nobody sees.
  const bounded = text.slice(0, maxLength * 4);
  const seen = bounded.replace(LINE_BREAKS, ' ').replace(UNSEEN, '').replace(STACKED_MARKS, '$1');
  const characters = Array.from(seen.trim());
  const isCut = characters.length > maxLength || bounded.length < text.length;
  return isCut ? `${characters.slice(0, maxLength - 1).join('')}…` : characters.join('');
}

/** For text that is put into a sentence: its direction stays its own affair (what `<bdi>` does in markup). */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
