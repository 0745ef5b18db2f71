import { assertNames } from './assert-names';
import { GENERAL_INFO, labelOfKnown } from './known-names';
import { findItem } from './outline';
import { readOutline } from './read-outline';
import { toXmlText } from './to-xml-text';
import { withAnyValue, withValue } from './with-value';
import { escapeText } from './xml/write-xml';

/**
 * The text of a definition for another call center that is set up in the same way; all else stays as it is. Throws
 * `RangeError` where a call center cannot be called so, or `text` is none; `XmlCharacterError`.
 */
export function cloneDefinition(text: string, internalName: string, displayName: string): string {
  assertNames({ internalName, displayName });
  const named = withAnyValue(text, `${GENERAL_INFO}/reqInternalName`, internalName);
  const { outline } = readOutline(named);
  if (outline && findItem(outline, GENERAL_INFO, 'reqDisplayName')) {
    return withValue(named, `${GENERAL_INFO}/reqDisplayName`, displayName);
  }
  const end = (outline && findItem(outline, GENERAL_INFO, 'reqInternalName')?.end) ?? 0;
  const start = `<item sortOrder="1" name="reqDisplayName" label="${labelOfKnown('reqDisplayName')}">`;
  const item = `${start}${escapeText(toXmlText(displayName))}</item>`;
  return `${named.slice(0, end)}\n    ${item}${named.slice(end)}`;
}
