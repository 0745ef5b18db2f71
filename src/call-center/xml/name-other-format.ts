import { findXmlInside } from './xml-inside';
import type { XmlNotes } from './xml-notes';

const WEB_PAGE = /^(?:<!--[^>]*-->|<\?xml[^>]*>|\s)*<(?:!doctype\s+html\b|html\b)/i;
const JSON_START = /^(?:\{\s*["}]|\[\s*[\]{["])/;
/** Enough to see what it is, UTF-16 code units. */
const LOOKED_AT = 2000;

/** Says so if the text is nothing that can be read as XML; whether it is. XML inside other text can be read. */
export function nameOtherFormat(text: string, { note }: Pick<XmlNotes, 'note'>): boolean {
  const start = text.search(/\S/);
  if (start < 0) {
    note('file-empty', 0);
    return true;
  }
  const beginning = text.slice(start, start + LOOKED_AT);
  if (WEB_PAGE.test(beginning)) {
    note('not-xml-web-page', start);
    return true;
  }
  if (beginning.startsWith('<')) return false;
  if (JSON_START.test(beginning)) note('not-xml-json', start);
  else if (findXmlInside(text)) return false;
  else note('not-xml', start);
  return true;
}
