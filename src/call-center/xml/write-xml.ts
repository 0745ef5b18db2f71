import { escapeAttribute, escapeText, requireXmlCharacters } from './escape-xml';
import type { XmlComment, XmlDocument, XmlElement, XmlInstruction, XmlNode } from './tree';
import { XML_NAME } from './xml-characters';

export { escapeAttribute, escapeText } from './escape-xml';

const INDENT = '  ';

/**
 * Writes XML 1.0, which is to be encoded as UTF-8. Reads back the same but for white space between elements: where an
 * element has no text, what is in it stands on lines of its own. Throws `XmlCharacterError` for a character that no XML
 * can hold, `RangeError` for a name that is none.
 */
export function writeXml({ before, root, after }: XmlDocument): string {
  const lines = [...before, root, ...after].map((node) => writeNode(node, ''));
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...lines, ''].join('\n');
}

function writeNode(node: XmlNode, indent: string): string {
  if (node.kind === 'element') return writeElement(node, indent);
  if (node.kind === 'comment') return writeComment(node);
  return node.kind === 'instruction' ? writeInstruction(node) : escapeText(node.text);
}

function writeElement({ name, attributes, children }: XmlElement, indent: string): string {
  const pairs = attributes.map(
    (attribute) => ` ${requireName(attribute.name)}="${escapeAttribute(attribute.value)}"`,
  );
  const start = `<${requireName(name)}${pairs.join('')}`;
  const content = writeContent(children, indent);
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** White space is kept as well where there is nothing else, or text beside it. */
function writeContent(children: readonly XmlNode[], indent: string): string {
  const others = children.filter((node) => node.kind !== 'text');
  const hasText = children.some((node) => node.kind === 'text' && !/^[ \t\r\n]*$/.test(node.text));
  if (hasText || others.length === 0)
    return children.map((node) => writeNode(node, indent)).join('');
  const inner = indent + INDENT;
  return [...others.map((node) => `\n${inner}${writeNode(node, inner)}`), `\n${indent}`].join('');
}

/** Two dashes end a comment, so a space comes between them. */
function writeComment({ text }: XmlComment): string {
  const safe = requireXmlCharacters(text).replace(/-(?=-|$)/g, '- ');
  return `<!--${safe}-->`;
}

function writeInstruction({ target, text }: XmlInstruction): string {
  const safe = requireXmlCharacters(text).replaceAll('?>', '? >');
  return `<?${requireName(target)}${safe === '' ? '' : ` ${safe}`}?>`;
}

function requireName(name: string): string {
  if (!XML_NAME.test(name))
    throw new RangeError(`XML cannot have the name ${JSON.stringify(name)}.`);
  return name;
}
