import { isAlike } from './element';
import type { Report } from './report';
import type { XmlAttribute, XmlElement } from './xml/tree';

const ATTRIBUTES = ['sortOrder', 'name', 'label'] as const;

/** The attributes that sections and items have, however they are capitalised; says which are none. */
export function readAttributes(element: XmlElement, path: string, report: Report) {
  const all = ATTRIBUTES.map((name) => ({ name, attribute: findAttribute(element, name) }));
  for (const { name, attribute } of all) {
    if (attribute && attribute.name !== name) {
      report.say('attribute-spelling', attribute.place, path, attribute.name, name);
    }
  }
  refuseAttributes(
    element,
    all.flatMap(({ attribute }) => attribute ?? []),
    path,
    report,
  );
  const [sortOrder, name, label] = all.map(({ attribute }) => toWritten(attribute));
  return {
    ...(sortOrder && { sortOrder }),
    ...(name && { writtenName: name }),
    ...(label && { label }),
  };
}

/** Says of all attributes but those known that they mean nothing. */
export function refuseAttributes(
  element: XmlElement,
  known: readonly XmlAttribute[],
  path: string,
  report: Report,
): void {
  for (const attribute of element.attributes) {
    if (known.includes(attribute)) continue;
    report.say('attribute-unknown', attribute.place, path, attribute.name, element.name);
  }
}

/** The name of a section or an item, without white space around it; empty: it has none. */
export function nameOf(element: XmlElement): string {
  return findAttribute(element, 'name')?.value.trim() ?? '';
}

function findAttribute({ attributes }: XmlElement, wanted: string): XmlAttribute | undefined {
  return (
    attributes.find(({ name }) => name === wanted) ??
    attributes.find(({ name }) => isAlike(name, wanted))
  );
}

function toWritten(attribute: XmlAttribute | undefined) {
  return attribute && { text: attribute.value, place: attribute.place };
}
