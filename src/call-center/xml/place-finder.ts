import type { Place } from '../finding';

const LF = 10;
const CR = 13;

/**
 * Tells line and column of an offset in the text, which is read once, so that a million places do not cost a million
 * readings. Lines end with LF, CR or both, as in every editor.
 */
export function createPlaceFinder(text: string): (offset: number) => Place {
  const lineStarts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) lineStarts.push(at + 1);
  }
  return (offset) => {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
  };
}
