import type { Finding, Place } from '../finding';
import { decodeXml } from './decode-xml';
import { maskMarkup } from './mask-markup';
import { nameOtherFormat } from './name-other-format';
import { parseXml } from './parse-xml';
import { createPlaceFinder } from './place-finder';
import { shorten } from './shorten';
import type { XmlDocument, XmlElement } from './tree';
import { XML_FINDING_CODES, type XmlFindingCode } from './xml-codes';
import { withoutSurroundings } from './xml-inside';
import { createXmlNotes, type XmlNotes } from './xml-notes';

/** Bytes of a file, UTF-16 code units of a text. The longest real definition has less than a hundredth of it. */
export const MAX_XML_SIZE = 2 * 1024 * 1024;

export interface XmlReading {
  /** Decoded, without byte-order mark; otherwise as it was. Empty if it is too large to be looked into. */
  readonly text: string;
  /** Absent if it is not known where each element ends; it may be there although something else is an error. */
  readonly document?: XmlDocument;
  /** By their place, at most a hundred and one that says how many more there are. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a stranger's XML in bounded time and memory: entities are never resolved, nothing is ever fetched. What XML
 * does not allow and people write all the same is repaired where that needs no guess, with a warning. Never throws.
 */
export function readXml(source: Uint8Array | string): XmlReading {
  const notes = createXmlNotes();
  if (source.length > MAX_XML_SIZE) {
    notes.note('file-too-large', 0, MAX_XML_SIZE / 1024 / 1024);
    return { text: '', findings: toFindings(notes, () => ({ line: 1, column: 1 }), undefined) };
  }
  const text =
    typeof source === 'string' ? source.replace(/^\uFEFF/, '') : decodeXml(source, notes);
  const placeOf = createPlaceFinder(text);
  const isOther = (text === '' && notes.hasErrors()) || nameOtherFormat(text, notes);
  if (isOther) return { text, findings: toFindings(notes, placeOf, undefined) };
  const xml = withoutSurroundings(text, (offset) => placeOf(offset).line, notes);
  const parsed = parseXml(xml, maskMarkup(xml, notes), placeOf, notes);
  return {
    text,
    ...(parsed.document && { document: parsed.document }),
    findings: toFindings(notes, placeOf, parsed.root),
  };
}

function toFindings(
  notes: XmlNotes,
  placeOf: (offset: number) => Place,
  root: XmlElement | undefined,
): readonly Finding[] {
  const { kept, leftOut } = notes.list();
  const findings = kept.map(({ code, offset, values }) =>
    toFinding(code, placeOf(offset), root ? itemAt(root, offset) : '', values),
  );
  const last = findings.at(-1);
  return leftOut > 0 && last
    ? [...findings, toFinding('more-xml-findings', last.place, '', [leftOut])]
    : findings;
}

function toFinding(
  code: XmlFindingCode,
  place: Place,
  item: string,
  values: readonly (string | number)[],
): Finding {
  const said = values.map((value) => shorten(String(value)));
  return { severity: XML_FINDING_CODES[code], code, place, item, values: said };
}

/** The names of the elements around the offset, without the root: `reqGeneralInfo/reqInternalName`. */
function itemAt(root: XmlElement, offset: number): string {
  const names: string[] = [];
  let around: XmlElement | undefined = root;
  while (around) {
    around = around.children.find(
      (child): child is XmlElement =>
        child.kind === 'element' && child.range.start <= offset && offset < child.range.end,
    );
    const name = around?.attributes.find((attribute) => attribute.name === 'name')?.value.trim();
    if (!name) break;
    names.push(shorten(name));
  }
  return names.join('/');
}
