import { elementsIn, isNamed, remarksIn, textOf } from './element';
import type { OutlineItem, OutlineSection, Remark, Written } from './outline';
import type { Report } from './report';
import { normaliseValue, trimBlank } from './value-text';
import type { XmlElement } from './xml/tree';

/** Reads a `sections` element with the `items` in it. Places are of the file; ranges are not to be used. */
export function readMetadataSection(element: XmlElement, report: Report): OutlineSection {
  const section = { ...readEntry(element, ['items'], '', report), place: element.place };
  const items = elementsIn(element)
    .filter(isNamed('items'))
    .map((item) => readItem(item, section.name, report));
  if (items.length === 0) report.say('section-empty', element.place, section.name, section.name);
  return { ...section, items, trailing: [] };
}

function readItem(element: XmlElement, section: string, report: Report): OutlineItem {
  const value = elementsIn(element).find(isNamed('value'));
  return {
    ...readEntry(element, ['value'], `${section}/`, report),
    place: element.place,
    value: normaliseValue(value ? textOf(value) : ''),
    valueRange: element.range,
    end: element.range.end,
  };
}

function readEntry(
  element: XmlElement,
  content: readonly string[],
  prefix: string,
  report: Report,
) {
  const name = readWritten(element, 'name');
  const label = readWritten(element, 'label');
  const path = `${prefix}${name?.text ?? ''}`;
  for (const child of elementsIn(element)) {
    if (['name', 'label', ...content].some((part) => isNamed(part)(child))) continue;
    report.say('element-unknown', child.place, path, child.name, element.name);
  }
  const remarks: readonly Remark[] = remarksIn(element);
  return {
    // As in a definition file, which is read once more when it is converted to one.
    name: name?.text.trim() ?? '',
    ...(name && { writtenName: name }),
    ...(label && { label }),
    remarks,
  };
}

function readWritten(element: XmlElement, name: string): Written | undefined {
  const child = elementsIn(element).find(isNamed(name));
  return child && { text: trimBlank(textOf(child)), place: child.place };
}

/** The text of the first element of that name; empty: there is none, or nothing in it. */
export function childText(element: XmlElement, name: string): string {
  return readWritten(element, name)?.text ?? '';
}
