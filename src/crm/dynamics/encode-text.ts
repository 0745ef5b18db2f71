/**
 * `encodeURIComponent`, which throws at half a character (a stranger's text may hold one) and leaves the apostrophe,
 * which browsers encode: an address has to be the same before and after it was opened.
 */
export const encodeText = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll("'", '%27');
