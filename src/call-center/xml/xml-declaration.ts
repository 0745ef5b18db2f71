import type { Range } from './tree';

/** The longest declaration that is looked into, UTF-16 code units. */
const MAX_LENGTH = 500;
const SPACE = /[ \t\r\n]*/y;
const VALID =
  /^<\?xml\s+version\s*=\s*(["'])1\.\d+\1(?:\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>$/;

export interface XmlDeclaration extends Range {
  readonly isValid: boolean;
  readonly version?: string;
  readonly encoding?: { readonly label: string } & Range;
}

/**
 * Finds `<?xml …?>` at the start of the text, or behind white space, comments and instructions, where XML does not
 * allow it and people put it all the same.
 */
export function findXmlDeclaration(text: string): XmlDeclaration | undefined {
  for (let start = skipSpace(text, 0); ; start = skipSpace(text, start)) {
    const isComment = text.startsWith('<!--', start);
    if (!isComment && !text.startsWith('<?', start)) return undefined;
    const close = isComment ? '-->' : '?>';
    const found = text.indexOf(close, start + (isComment ? 4 : 2));
    if (found < 0) return undefined;
    const end = found + close.length;
    if (isXmlDeclaration(text, start)) return readDeclaration(text, start, end);
    start = end;
  }
}

/** Whether one begins there; not `<?xml-stylesheet …?>`. */
export function isXmlDeclaration(text: string, start: number): boolean {
  return /^<\?xml[\s?]/i.test(text.slice(start, start + 6));
}

function readDeclaration(text: string, start: number, end: number): XmlDeclaration {
  const source = text.slice(start, Math.min(end, start + MAX_LENGTH));
  const version = /\sversion\s*=\s*["']?([\w.]+)/.exec(source)?.[1];
  const encoding = /\sencoding\s*=\s*["']?([^\s"'?>]+)/d.exec(source);
  const [from, to] = encoding?.indices?.[1] ?? [0, 0];
  return {
    start,
    end,
    isValid: VALID.test(source),
    ...(version !== undefined && { version }),
    ...(encoding?.[1] !== undefined && {
      encoding: { label: encoding[1], start: start + from, end: start + to },
    }),
  };
}

function skipSpace(text: string, from: number): number {
  SPACE.lastIndex = from;
  return from + (SPACE.exec(text)?.[0].length ?? 0);
}
