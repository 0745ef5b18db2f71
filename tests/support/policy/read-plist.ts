import { SaxesParser } from 'saxes';

interface Node {
  readonly name: string;
  readonly children: Node[];
  text: string;
}

/** A property list in XML as plain values; throws where it is none. */
export function readPlist(xml: string): unknown {
  const root: Node = { name: '', children: [], text: '' };
  const open: Node[] = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    const node: Node = { name, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  const value = root.children[0]?.children[0];
  if (root.children[0]?.name !== 'plist' || !value) throw new Error('not a property list');
  return toValue(value);
}

function toValue({ name, children, text }: Node): unknown {
  if (name === 'string') return text;
  if (name === 'integer') return Number(text);
  if (name === 'true' || name === 'false') return name === 'true';
  if (name === 'array') return children.map(toValue);
  if (name !== 'dict') throw new Error(`<${name}> has no place in a property list`);
  return Object.fromEntries(
    children.flatMap((child, index) => {
      const value = children[index + 1];
      if (index % 2 === 1) return [];
      if (child.name !== 'key' || !value) throw new Error('a value without its key');
      return [[child.text, toValue(value)]];
    }),
  );
}
