import { FORBIDDEN_CHARACTER, nameCharacter, REFERENCE } from './xml-characters';
import { findXmlDeclaration, isXmlDeclaration } from './xml-declaration';
import type { XmlNotes } from './xml-notes';

const FIRST_PRIVATE = 0xe000;
const LAST_PRIVATE = 0xf8ff;
const KNOWN_ENTITIES = ['amp', 'lt', 'gt', 'quot', 'apos'];
const SPECIAL = /<!--|<!\[CDATA\[|<\?|<!ENTITY|&/g;
const CLOSES: Readonly<Record<string, string>> = {
  '<!--': '-->',
  '<![CDATA[': ']]>',
  '<?': '?>',
};

/** The text as the parser gets it: as long as it was, with what XML does not allow behind masks. */
export interface MaskedText {
  readonly masked: string;
  /** What stands for an ampersand that begins no reference. */
  readonly ampersand: string | undefined;
  /** Where a comment's text ends → where it starts, if the parser gets that text without its dashes. */
  readonly comments: ReadonlyMap<number, number>;
  /** Where a comment, CDATA section or instruction begins that does not end. */
  readonly cutOffAt: number | undefined;
  readonly version: '1.0' | '1.1';
}

/**
 * Repairs in place what people write and no parser takes: every offset stays the same. The XML declaration is read
 * here, wherever it is, and blanked, because the parser takes it at the very start only.
 */
export function maskMarkup(
  text: string,
  notes: Pick<XmlNotes, 'note' | 'isFullOfErrors'>,
): MaskedText {
  const { note } = notes;
  const declaration = findXmlDeclaration(text);
  if (declaration && declaration.start > 0) note('declaration-not-first', declaration.start);
  if (declaration?.isValid === false) note('declaration-malformed', declaration.start);

  const ampersand = findUnusedCharacter(text);
  const comments = new Map<number, number>();
  const mask = createMask(replaceForbidden(text, notes));
  const special = new RegExp(SPECIAL);
  let cutOffAt: number | undefined;
  for (let found = special.exec(text); found; found = special.exec(text)) {
    const start = found.index;
    const close = CLOSES[found[0]];
    if (found[0] === '<!ENTITY') note('entity-declared', start);
    else if (close === undefined) maskAmpersand(start);
    else {
      const body = start + found[0].length;
      const end = text.indexOf(close, body);
      if (end < 0) {
        cutOffAt = start;
        // Whatever looks like markup in it is none. In an instruction the parser looks for none.
        if (close !== '?>') mask.put(body, text.length, ' '.repeat(text.length - body));
        break;
      }
      if (close === '-->') maskComment(start, body, end);
      if (close === '?>') maskDeclaration(start, end + close.length);
      special.lastIndex = end + close.length;
    }
  }
  const version = declaration?.version === '1.1' ? '1.1' : '1.0';
  return { masked: mask.toText(), ampersand, comments, cutOffAt, version };

  function maskAmpersand(start: number) {
    REFERENCE.lastIndex = start;
    const reference = REFERENCE.exec(text);
    const name = reference?.groups?.name;
    if (reference && (name === undefined || KNOWN_ENTITIES.includes(name))) return;
    if (reference) note('entity-unknown', start, reference[0]);
    else note('ampersand-bare', start);
    if (ampersand !== undefined) mask.put(start, start + 1, ampersand);
  }

  /** Two dashes end a comment early for the parser, and three never. */
  function maskComment(start: number, body: number, end: number) {
    const comment = text.slice(body, end);
    if (!comment.includes('--') && !comment.endsWith('-')) return;
    note('comment-dashes', start);
    comments.set(end, body);
    mask.put(body, end, ' '.repeat(end - body));
  }

  function maskDeclaration(start: number, end: number) {
    if (!isXmlDeclaration(text, start)) return;
    if (start !== declaration?.start) note('declaration-repeated', start);
    mask.put(start, end, ' '.repeat(end - start));
  }
}

/** Puts others in the place of characters, from the first to the last. */
function createMask(source: string) {
  const parts: string[] = [];
  let done = 0;
  return {
    put(start: number, end: number, by: string) {
      parts.push(source.slice(done, start), by);
      done = end;
    },
    toText: () => parts.join('') + source.slice(done),
  };
}

/** The parser would say it of each of two million, and takes half a surrogate pair together with what follows it. */
function replaceForbidden(
  text: string,
  { note, isFullOfErrors }: Pick<XmlNotes, 'note' | 'isFullOfErrors'>,
): string {
  const forbidden = new RegExp(FORBIDDEN_CHARACTER, 'gu');
  let found = forbidden.exec(text);
  if (!found) return text;
  for (; found && !isFullOfErrors(); found = forbidden.exec(text)) {
    note('character-forbidden', found.index, nameCharacter(found[0]));
  }
  return text.replace(forbidden, '\uFFFD');
}

/** One for private use, which is no part of names or markup; undefined if the text has all 6400 of them. */
function findUnusedCharacter(text: string): string | undefined {
  const first = String.fromCharCode(FIRST_PRIVATE);
  if (!text.includes(first)) return first;
  const used = new Set<number>();
  for (let at = 0; at < text.length; at++) used.add(text.charCodeAt(at));
  for (let code = FIRST_PRIVATE; code <= LAST_PRIVATE; code++) {
    if (!used.has(code)) return String.fromCharCode(code);
  }
  return undefined;
}
