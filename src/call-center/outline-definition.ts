import { ownTextStart } from './content-pieces';
import { elementsIn, isNamed, remarksIn, textOf } from './element';
import { nameOf, readAttributes, refuseAttributes } from './entry-attributes';
import type { Outline, OutlineItem, OutlineSection, Remark } from './outline';
import type { Report } from './report';
import { isBlank, normaliseValue } from './value-text';
import { createPlaceFinder } from './xml/place-finder';
import type { XmlDocument, XmlElement } from './xml/tree';

/** Reads `callCenter`, `section` and `item` elements of a text; what is not of the format is named and left out. */
export function outlineDefinition(
  { root, before, after }: XmlDocument,
  text: string,
  report: Report,
): Outline {
  const placeOf = createPlaceFinder(text);
  if (root.name !== 'callCenter') {
    report.say('element-spelling', root.place, '', root.name, 'callCenter');
  }
  refuseAttributes(root, [], '', report);
  const sections: OutlineSection[] = [];
  const trailing = readChildren(root, 'section', '', (element, remarks) => {
    sections.push(readSection(element, remarks));
  });
  return { form: 'definition', place: root.place, sections, before, trailing, after };

  function readSection(element: XmlElement, remarks: readonly Remark[]): OutlineSection {
    const name = nameOf(element);
    const attributes = readAttributes(element, name, report);
    const items: OutlineItem[] = [];
    const trailing = readChildren(element, 'item', name, (child, remarksOfItem) => {
      items.push(readItem(child, remarksOfItem, name));
    });
    if (items.length === 0) report.say('section-empty', element.place, name, name);
    return { name, ...attributes, place: element.place, remarks, items, trailing };
  }

  function readItem(element: XmlElement, remarks: readonly Remark[], section: string): OutlineItem {
    const name = nameOf(element);
    const path = `${section}/${name}`;
    const attributes = readAttributes(element, path, report);
    const children = elementsIn(element);
    const child = isBlank(textOf(element)) ? children.find(isNamed('value')) : undefined;
    if (child) report.say('value-in-child', child.place, path, name);
    for (const other of children) if (other !== child) sayUnknown(other, element, path);
    const holder = child ?? element;
    const emptyAt = holder.range.end - '/>'.length;
    return {
      name,
      ...attributes,
      place: element.place,
      remarks: [...remarks, ...remarksIn(element), ...(child ? remarksIn(child) : [])],
      value: normaliseValue(textOf(holder)),
      valueRange: holder.content ?? { start: emptyAt, end: emptyAt },
      end: element.range.end,
    };
  }

  /** Goes through the elements that belong there, each with the remarks before it; returns those behind the last. */
  function readChildren(
    parent: XmlElement,
    wanted: string,
    path: string,
    take: (element: XmlElement, remarks: readonly Remark[]) => void,
  ): readonly Remark[] {
    const isWanted = isNamed(wanted);
    let remarks: Remark[] = [];
    for (const node of parent.children) {
      if (node.kind === 'text') continue;
      if (node.kind !== 'element') remarks.push(node);
      else if (!isWanted(node)) sayUnknown(node, parent, path);
      else {
        if (node.name !== wanted) {
          report.say('element-spelling', node.place, path, node.name, wanted);
        }
        take(node, remarks);
        remarks = [];
      }
    }
    if (!isBlank(textOf(parent))) {
      const { start, end } = parent.content ?? parent.range;
      const place = placeOf(start + ownTextStart(text.slice(start, end)));
      report.say('text-misplaced', place, path, parent.name, wanted);
    }
    return remarks;
  }

  function sayUnknown(element: XmlElement, parent: XmlElement, path: string): void {
    report.say('element-unknown', element.place, path, element.name, parent.name);
  }
}
