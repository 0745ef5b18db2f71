import type { Place } from '../finding';
import type {
  XmlAttribute,
  XmlComment,
  XmlDocument,
  XmlElement,
  XmlInstruction,
  XmlNode,
} from './tree';

/** An element while it is read; its end is infinite as long as it is open. */
export interface OpenElement extends XmlElement {
  readonly attributes: XmlAttribute[];
  readonly children: XmlNode[];
  readonly range: { start: number; end: number };
  content?: { start: number; end: number };
}

/** Puts together the tree of what a parser meets, in its order. */
export function createTreeBuilder() {
  const before: (XmlComment | XmlInstruction)[] = [];
  const after: (XmlComment | XmlInstruction)[] = [];
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  return {
    openElement(name: string, start: number, place: Place): OpenElement {
      const element: OpenElement = {
        kind: 'element',
        name,
        attributes: [],
        children: [],
        place,
        range: { start, end: Number.POSITIVE_INFINITY },
      };
      open.at(-1)?.children.push(element);
      open.push(element);
      root ??= element;
      return element;
    },
    /** `contentEnd`: where its end tag begins, if it has one. */
    closeElement(end: number, contentEnd?: number): OpenElement | undefined {
      const element = open.pop();
      if (element) element.range.end = end;
      if (element?.content && contentEnd !== undefined) element.content.end = contentEnd;
      return element;
    },
    addText(text: string) {
      const children = open.at(-1)?.children;
      const last = children?.at(-1);
      if (text === '' || !children) return;
      if (last?.kind === 'text')
        children[children.length - 1] = { kind: 'text', text: last.text + text };
      else children.push({ kind: 'text', text });
    },
    addRemark(remark: XmlComment | XmlInstruction) {
      (open.at(-1)?.children ?? (root ? after : before)).push(remark);
    },
    depth: () => open.length,
    innermost: () => open.at(-1),
    root: () => root,
    /** Undefined while there is no root, or one that is not closed. */
    toDocument: (): XmlDocument | undefined =>
      root && open.length === 0 ? { root, before, after } : undefined,
  };
}
