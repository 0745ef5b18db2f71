import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** In UTF-16 units. */
const LONGEST = 50_000;
const DEEPEST = 20;

/** @throws Error with line and column, for what is not well-formed, too long or too deep, or declares a document type */
export function readXml(text: string): XmlElement {
  if (text.length > LONGEST) throw new Error(`longer than ${LONGEST} characters`);
  const parser = new SaxesParser();
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  // What the parser calls an entity can only be declared in a document type.
  parser.on('doctype', () => {
    throw parser.makeError('a document type is not allowed');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DEEPEST) throw parser.makeError('nested too deeply');
    const element: XmlElement = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (part: string) => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  const [first] = root.children;
  if (!first) throw new Error('no element');
  return first;
}
