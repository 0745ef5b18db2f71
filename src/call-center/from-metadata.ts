import { elementsIn, isNamed, remarksIn } from './element';
import { GENERAL_INFO } from './known-names';
import { childText, readMetadataSection } from './metadata-section';
import { readMetadataValues } from './metadata-values';
import type { Outline, OutlineItem, OutlineSection } from './outline';
import type { Report } from './report';
import { toInternalName } from './to-internal-name';
import type { XmlDocument, XmlElement } from './xml/tree';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
/** Elements that this form has and the other has not. */
const PARTS = ['sections', 'adapterUrl', 'displayName', 'customSettings', 'internalNameLabel'];
const OTHER_PARTS = ['displayNameLabel', 'fullName', 'version'];

/** Whether a file has the form in which Salesforce's Metadata API has call centers (`.callCenter`). */
export function isMetadata(root: XmlElement): boolean {
  if (root.attributes.some(({ name, value }) => name === 'xmlns' && value === NAMESPACE)) {
    return true;
  }
  const children = elementsIn(root);
  return !children.some(isNamed('section')) && PARTS.some((part) => children.some(isNamed(part)));
}

/**
 * Reads the form of the Metadata API: `sections` and `items` with their names and values in elements, some values
 * beside them and some in a JSON text, no numbers, and no internal name: that is the file's name. A value that is
 * there twice is the section's.
 */
export function fromMetadata(
  { root, before, after }: XmlDocument,
  report: Report,
  internalName?: string,
): Outline {
  report.say('metadata-form', root.place, '');
  const parts = [...PARTS, ...OTHER_PARTS].map(isNamed);
  for (const element of elementsIn(root)) {
    if (parts.some((isPart) => isPart(element))) continue;
    report.say('element-unknown', element.place, '', element.name, root.name);
  }
  const sections = elementsIn(root)
    .filter(isNamed('sections'))
    .map((element) => readMetadataSection(element, report));
  const written = sections.find(({ name }) => name === GENERAL_INFO);
  const general: OutlineSection = written ?? {
    name: GENERAL_INFO,
    label: { text: 'General Information', place: root.place },
    place: root.place,
    remarks: [],
    items: [],
    trailing: [],
  };
  const items = mergeItems(general.items, readMetadataValues(root, report), report);
  const named = withInternalName(items, root, report, internalName);
  return {
    form: 'metadata',
    place: root.place,
    sections: [{ ...general, items: named }, ...sections.filter((one) => one !== written)],
    before,
    trailing: remarksIn(root),
    after,
  };
}

/** The values beside the sections fill what the section leaves empty; the names of the call center come first. */
function mergeItems(
  own: readonly OutlineItem[],
  beside: readonly OutlineItem[],
  report: Report,
): readonly OutlineItem[] {
  const added = new Map(beside.map((item) => [item.name, item]));
  const merged = own.map((item) => {
    const other = added.get(item.name);
    added.delete(item.name);
    if (!other || other.value === item.value || other.value === '') return item;
    if (item.value === '') return { ...item, value: other.value };
    const path = `${GENERAL_INFO}/${item.name}`;
    report.say('metadata-values-differ', other.place, path, item.name, item.value, other.value);
    return item;
  });
  const all = [...merged, ...added.values()];
  const isDisplayName = ({ name }: OutlineItem) => name === 'reqDisplayName';
  return [...all.filter(isDisplayName), ...all.filter((item) => !isDisplayName(item))];
}

/** As it was asked for, or as the file has it, or made of the display name. */
function withInternalName(
  items: readonly OutlineItem[],
  root: XmlElement,
  report: Report,
  asked?: string,
): readonly OutlineItem[] {
  const isInternalName = ({ name }: OutlineItem) => name === 'reqInternalName';
  const written = items.find(isInternalName);
  const rest = items.filter((item) => !isInternalName(item));
  const known = asked ?? (childText(root, 'fullName') || written?.value);
  const value = known || toInternalName(childText(root, 'displayName')) || 'CallCenter';
  if (!known) {
    const path = `${GENERAL_INFO}/reqInternalName`;
    report.say('metadata-internal-name', root.place, path, value);
  }
  const label = childText(root, 'internalNameLabel') || written?.label?.text || 'Internal Name';
  return [
    {
      name: 'reqInternalName',
      label: { text: label, place: root.place },
      place: written?.place ?? root.place,
      remarks: written?.remarks ?? [],
      value,
      valueRange: root.range,
      end: root.range.end,
    },
    ...rest,
  ];
}
