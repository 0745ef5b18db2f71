import type { Range } from './tree';
import type { XmlNotes } from './xml-notes';

const XML_START = /<\?xml\s|<callCenter\b/i;
const XML_END = /<\/callCenter\s*>/gi;

/** Where the definition stands in other text, such as a README; undefined: nowhere. */
export function findXmlInside(text: string): Range | undefined {
  const start = text.search(XML_START);
  if (start < 0) return undefined;
  const last = [...text.matchAll(XML_END)].at(-1);
  const isBehind = last !== undefined && last.index > start;
  return { start, end: isBehind ? last.index + last[0].length : text.length };
}

/** The text with everything around the definition blanked, so that every offset stays the same; says so. */
export function withoutSurroundings(
  text: string,
  lineOf: (offset: number) => number,
  { note }: Pick<XmlNotes, 'note'>,
): string {
  const beginning = text.search(/\S/);
  const inside = text.startsWith('<', beginning) ? undefined : findXmlInside(text);
  if (!inside) return text;
  note('xml-inside-text', beginning, lineOf(inside.start));
  const { start, end } = inside;
  return blank(text.slice(0, start)) + text.slice(start, end) + blank(text.slice(end));
}

const blank = (text: string) => text.replace(/[^\r\n]/g, ' ');
