import type { Remark } from './outline';
import type { XmlElement } from './xml/tree';

/** Whether it is that element, whatever its prefix and its capitals. */
export function isNamed(name: string): (element: XmlElement) => boolean {
  return (element) => isAlike(element.name.replace(/^[^:]*:/, ''), name);
}

export function isAlike(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Its own text, without that of the elements in it. */
export function textOf({ children }: XmlElement): string {
  return children.map((node) => (node.kind === 'text' ? node.text : '')).join('');
}

export function elementsIn({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((node) => node.kind === 'element');
}

/** Its own comments and instructions. */
export function remarksIn({ children }: XmlElement): readonly Remark[] {
  return children.filter((node) => node.kind === 'comment' || node.kind === 'instruction');
}
