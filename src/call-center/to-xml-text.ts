import { requireXmlCharacters } from './xml/escape-xml';

/** A value as an XML file can have it: its lines end with `\n`. Throws `XmlCharacterError`. */
export function toXmlText(value: string): string {
  return requireXmlCharacters(value).replace(/\r\n?/g, '\n');
}
