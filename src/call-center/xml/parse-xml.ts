import { type SaxesOptions, SaxesParser } from 'saxes';
import type { Place } from '../finding';
import { createComplaints, ReadingStopped } from './complaints';
import type { MaskedText } from './mask-markup';
import type { XmlDocument, XmlElement } from './tree';
import { createTreeBuilder } from './tree-builder';
import type { XmlFindingCode } from './xml-codes';
import type { XmlNotes } from './xml-notes';

const MAX_DEPTH = 50;
/** Elements, comments and instructions together. */
const MAX_NODES = 20_000;
/** Of one element. */
const MAX_ATTRIBUTES = 100;

export interface Parsed {
  /** Absent if it is not known where each element ends, or reading stopped. */
  readonly document?: XmlDocument;
  /** As far as it was read; an element that was not closed has an infinite end. */
  readonly root: XmlElement | undefined;
}

/** Makes a tree of the text, whose offsets are those of the masked one, and notes what is wrong with it. */
export function parseXml(
  text: string,
  { masked, ampersand, comments, cutOffAt, version }: MaskedText,
  placeOf: (offset: number) => Place,
  notes: XmlNotes,
): Parsed {
  const tree = createTreeBuilder();
  const complaints = createComplaints(text, notes);
  let closed: XmlElement | undefined;
  let tagStart: number | undefined;
  let attributeFrom = 0;
  let markupEnd = 0;
  let nodes = 0;
  let isCutOff = false;

  // Without its positions, which it would put into its messages.
  const options: SaxesOptions = { position: false, defaultXMLVersion: version };
  const parser = new SaxesParser(options);
  parser.on('opentagstart', ({ name }) => {
    const start = text.lastIndexOf('<', parser.position - name.length - 2);
    if (tree.depth() === 0 && tree.root()) stop('root-repeated', start, name);
    if (tree.depth() >= MAX_DEPTH) stop('nesting-too-deep', start, MAX_DEPTH);
    countNode(start);
    tree.openElement(name, start, placeOf(start));
    tagStart = start;
    attributeFrom = start + 1 + name.length;
  });
  parser.on('attribute', ({ name, value }) => {
    const found = text.slice(attributeFrom, parser.position).indexOf(name);
    const start = attributeFrom + Math.max(0, found);
    attributeFrom = parser.position;
    const element = tree.innermost();
    if (!element) return;
    const { attributes } = element;
    if (attributes.length >= MAX_ATTRIBUTES) {
      stop('attributes-too-many', start, element.name, MAX_ATTRIBUTES);
    }
    if (attributes.some((other) => other.name === name)) {
      notes.note('attribute-duplicate', start, name, element.name);
    } else attributes.push({ name, value: unmask(value), place: placeOf(start) });
  });
  parser.on('opentag', ({ isSelfClosing }) => {
    const element = tree.innermost();
    tagStart = undefined;
    markupEnd = parser.position;
    if (element && !isSelfClosing) element.content = { start: markupEnd, end: markupEnd };
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    markupEnd = parser.position;
    closed = tree.closeElement(
      markupEnd,
      isSelfClosing ? undefined : text.lastIndexOf('</', markupEnd - 1),
    );
  });
  parser.on('text', (read) => {
    if (isCutOff) return;
    if (tree.depth() > 0) tree.addText(unmask(read));
    else if (/[^ \t\r\n]/.test(read)) notes.note('text-outside-root', nextMarkup());
  });
  parser.on('cdata', (read) => {
    if (tree.depth() > 0) tree.addText(read);
    else notes.note('text-outside-root', nextMarkup());
    markupEnd = parser.position;
  });
  parser.on('comment', (read) => {
    const end = parser.position - '--'.length;
    const start = comments.get(end);
    const comment = start === undefined ? read : text.slice(start, end).replace(/\r\n?/g, '\n');
    countNode(end);
    tree.addRemark({ kind: 'comment', text: comment });
    markupEnd = end + '-->'.length;
  });
  parser.on('processinginstruction', ({ target, body }) => {
    countNode(parser.position - 1);
    tree.addRemark({ kind: 'instruction', target, text: body });
    markupEnd = parser.position;
  });
  parser.on('doctype', () => {
    notes.note('doctype-ignored', nextMarkup());
    markupEnd = parser.position;
  });
  parser.on('error', ({ message }) => {
    if (message.startsWith('unexpected end')) isCutOff = true;
    else complaints.add(message, { position: parser.position, tagStart, closed });
  });

  try {
    parser.write(masked).close();
    noteEnd();
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error;
    return { root: tree.root() };
  }
  const whole = tree.toDocument();
  return { root: tree.root(), ...(whole && { document: whole }) };

  function unmask(read: string): string {
    return ampersand === undefined ? read : read.replaceAll(ampersand, '&');
  }

  /** Where what is read outside the root begins. */
  function nextMarkup(): number {
    const spaces = text.slice(markupEnd, parser.position).search(/[^ \t\r\n]/);
    return markupEnd + Math.max(0, spaces);
  }

  function countNode(offset: number) {
    nodes++;
    if (nodes > MAX_NODES) stop('elements-too-many', offset, MAX_NODES);
  }

  function stop(code: XmlFindingCode, offset: number, ...values: (string | number)[]): never {
    notes.note(code, offset, ...values);
    throw new ReadingStopped();
  }

  /** The parser names every element that is open at the end, and the root if there is none. */
  function noteEnd() {
    const element = tree.innermost();
    if (isCutOff) notes.note('markup-cut-off', cutOffAt ?? tagStart ?? text.lastIndexOf('<'));
    else if (element && !complaints.hasBrokenTags()) {
      notes.note('tag-not-closed', element.range.start, element.name);
    } else if (!tree.root() && !notes.hasErrors()) notes.note('root-missing', 0);
  }
}
