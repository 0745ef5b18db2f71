import { isBlank } from './value-text';

const PIECE =
  /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+/g;

/** A part of what stands in an element: the element's own text, or what is none of it. */
export interface Piece {
  readonly kind: 'text' | 'cdata' | 'other';
  readonly raw: string;
}

/** Takes the content of an element apart as it is written. Elements in it, with all that is in them, are `other`. */
export function toPieces(content: string): readonly Piece[] {
  let depth = 0;
  return [...content.matchAll(PIECE)].map(([raw]) => {
    const isInside = depth > 0;
    if (/^<[^!?/]/.test(raw) && !raw.endsWith('/>')) depth += 1;
    if (raw.startsWith('</')) depth -= 1;
    if (isInside || /^<(?!!\[CDATA\[)/.test(raw)) return { kind: 'other', raw };
    return { kind: raw.startsWith('<') ? 'cdata' : 'text', raw };
  });
}

/** Whether it is text, and more than white space. */
export function isOwnText({ kind, raw }: Piece): boolean {
  return kind === 'cdata' || (kind === 'text' && !isBlank(raw));
}

/** Where the element's own text begins; 0: it has none. */
export function ownTextStart(content: string): number {
  let offset = 0;
  for (const piece of toPieces(content)) {
    if (isOwnText(piece)) return offset + Math.max(0, piece.raw.search(/[^ \t\r\n]/));
    offset += piece.raw.length;
  }
  return 0;
}
