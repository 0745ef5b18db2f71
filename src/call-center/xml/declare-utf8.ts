import { findXmlDeclaration } from './xml-declaration';

/** The text of a file, with its declaration saying UTF-8, as what becomes of it is saved in no other encoding. */
export function declareUtf8(text: string): string {
  const encoding = findXmlDeclaration(text)?.encoding;
  if (!encoding || encoding.label.toLowerCase() === 'utf-8') return text;
  return `${text.slice(0, encoding.start)}UTF-8${text.slice(encoding.end)}`;
}
