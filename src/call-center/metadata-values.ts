import { elementsIn, isNamed, textOf } from './element';
import type { Place } from './finding';
import { labelOfKnown } from './known-names';
import { childText } from './metadata-section';
import type { OutlineItem } from './outline';
import type { Report } from './report';
import { normaliseValue, trimBlank } from './value-text';
import type { XmlElement } from './xml/tree';

/** A real file has less than ten; a stranger's could have more than can be written as elements. */
const MAX_SETTINGS = 500;

/** What the Metadata API's form says of the general information outside of its sections, as items. */
export function readMetadataValues(root: XmlElement, report: Report): readonly OutlineItem[] {
  const items = new Map<string, OutlineItem>();
  // Not within the loop: a stranger's file may have a display name twenty thousand times.
  const label = childText(root, 'displayNameLabel');
  for (const element of elementsIn(root)) {
    if (isNamed('displayName')(element)) {
      add('reqDisplayName', textOf(element), element.place, label);
    }
    if (isNamed('adapterUrl')(element)) add('reqAdapterUrl', textOf(element), element.place);
    if (!isNamed('customSettings')(element)) continue;
    for (const [name, value] of readSettings(element, report)) add(name, value, element.place);
  }
  return [...items.values()];

  function add(name: string, value: string, place: Place, label = '') {
    if (items.has(name)) return;
    items.set(name, {
      name,
      label: { text: label || labelOfKnown(name), place },
      place,
      remarks: [],
      value: normaliseValue(value),
      valueRange: root.range,
      end: root.range.end,
    });
  }
}

/** `customSettings` is a JSON object in a text. */
function readSettings(element: XmlElement, report: Report): readonly [string, string][] {
  const text = trimBlank(textOf(element));
  if (text === '') return [];
  const settings = parseObject(text);
  if (settings === undefined) report.say('metadata-settings-broken', element.place, '');
  return Object.entries(settings ?? {}).map(([name, value]) => [
    name.trim(),
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && Object.keys(value).length <= MAX_SETTINGS ? value : undefined;
  } catch {
    // Its only reason is that it is no JSON.
    return undefined;
  }
}
