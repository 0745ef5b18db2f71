import { toParseProblem } from './parse-problems';
import type { XmlElement } from './tree';
import { nameCharacter } from './xml-characters';
import type { XmlFindingCode } from './xml-codes';
import type { XmlNotes } from './xml-notes';

/** How often the parser may complain: it goes on after each, and of a bad tag it does so at every character. */
const MAX_COMPLAINTS = 200;
const LOW_SURROGATE = /[\uDC00-\uDFFF]/;

/** What is thrown through the parser to leave it. */
export class ReadingStopped extends Error {}

/** Where the parser is when it complains. */
interface Whereabouts {
  /** Behind the character just read. */
  readonly position: number;
  /** Of the start tag that is being read. */
  readonly tagStart: number | undefined;
  /** The element closed last. */
  readonly closed: XmlElement | undefined;
}

/** After these, tags that seem to be open may be none. */
const BROKEN_TAGS: readonly XmlFindingCode[] = [
  'attribute-malformed',
  'tag-malformed',
  'less-than-bare',
];

/** Turns what the parser says into notes, of one tag each only once. Throws `ReadingStopped` when it is enough. */
export function createComplaints(text: string, notes: XmlNotes) {
  const said = new Set<string>();
  let count = 0;
  let hasBrokenTags = false;
  return {
    hasBrokenTags: () => hasBrokenTags,
    add(message: string, where: Whereabouts) {
      count++;
      if (count > MAX_COMPLAINTS || notes.isFullOfErrors()) throw new ReadingStopped();
      const { position, tagStart } = where;
      const readAt = Math.max(0, position - (LOW_SURROGATE.test(text[position - 1] ?? '') ? 2 : 1));
      const problem = toParseProblem(message, text[readAt] ?? '');
      if (!problem) return;
      const { code, from, ends } = problem;
      const offset =
        from === undefined ? readAt : Math.max(0, text.lastIndexOf(from, position - 2));
      if (code === 'tag-not-opened' && hasBrokenTags) throw new ReadingStopped();
      const once = `${code} ${tagStart ?? offset}`;
      if (!said.has(once)) notes.note(code, offset, ...valuesOf(code, offset, where));
      said.add(once);
      hasBrokenTags ||= BROKEN_TAGS.includes(code);
      if (ends) throw new ReadingStopped();
    },
  };

  function valuesOf(code: XmlFindingCode, offset: number, { position, closed }: Whereabouts) {
    if (code === 'reference-malformed') return [text.slice(offset, position)];
    if (code === 'character-forbidden') return [nameCharacter(text.slice(offset, position))];
    if (code === 'tag-not-opened') return [text.slice(offset, position)];
    if (code === 'tag-mismatched') {
      return [text.slice(offset, position), `<${closed?.name}>`, closed?.place.line ?? 0];
    }
    return [];
  }
}
