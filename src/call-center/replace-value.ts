import { isOwnText, type Piece, toPieces } from './content-pieces';
import { isBlank, normaliseValue, trimBlank } from './value-text';
import type { Range } from './xml/tree';
import { escapeText } from './xml/write-xml';

/**
 * Puts another value in the place of the one at `range`, and leaves all else as it is: comments beside it, the white
 * space around it, and CDATA where it was. Ranges are those of `OutlineItem`; the value has no line end but `\n`.
 */
export function replaceValue(text: string, { start, end }: Range, value: string): string {
  const before = text.slice(0, start);
  if (start < end || !text.startsWith('/>', start)) {
    return before + replaceContent(text.slice(start, end), value) + text.slice(end);
  }
  if (value === '') return text;
  const [tag = ''] = before.slice(before.lastIndexOf('<') + 1).match(/^[^\s/>]+/) ?? [];
  return `${before}>${escapeText(value)}</${tag}>${text.slice(start + '/>'.length)}`;
}

function replaceContent(content: string, written: string): string {
  const value = normaliseValue(written);
  const pieces = toPieces(content);
  const first = pieces.findIndex(isOwnText);
  const hasLines = value.includes('\n');
  const kept = pieces.map((piece, index) => {
    if (index === first) return encode(piece, value, hasLines);
    const isSpace = piece.kind === 'text' && isBlank(piece.raw);
    // Of a value with several lines, white space around it would be part.
    return isOwnText(piece) || (isSpace && hasLines) ? '' : piece.raw;
  });
  return first < 0 ? escapeText(value) + kept.join('') : kept.join('');
}

function encode({ kind, raw }: Piece, value: string, hasLines: boolean): string {
  if (kind === 'cdata' && !value.includes(']]>')) return `<![CDATA[${value}]]>`;
  if (kind === 'cdata' || hasLines) return escapeText(value);
  const start = raw.indexOf(trimBlank(raw));
  const end = start + trimBlank(raw).length;
  return raw.slice(0, start) + escapeText(value) + raw.slice(end);
}
