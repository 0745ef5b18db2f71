import type { Place } from '../finding';

/** Where something begins and ends in the decoded text, in UTF-16 code units; `end` is behind its last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
  readonly place: Place;
}

/** What stands in an element, in its order; text is unescaped, CDATA and line ends already read as XML says. */
export type XmlNode = XmlElement | XmlText | XmlComment | XmlInstruction;

export interface XmlElement {
  readonly kind: 'element';
  /** With its prefix, if it has one. */
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  readonly place: Place;
  /** From the `<` of its start tag to behind its end tag. */
  readonly range: Range;
  /** Between its tags; absent in `<item/>`. */
  readonly content?: Range;
}

interface XmlText {
  readonly kind: 'text';
  readonly text: string;
}

export interface XmlComment {
  readonly kind: 'comment';
  readonly text: string;
}

export interface XmlInstruction {
  readonly kind: 'instruction';
  readonly target: string;
  readonly text: string;
}

export interface XmlDocument {
  readonly root: XmlElement;
  /** Comments and instructions before and behind the root. */
  readonly before: readonly (XmlComment | XmlInstruction)[];
  readonly after: readonly (XmlComment | XmlInstruction)[];
}
