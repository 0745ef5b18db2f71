import type { Definition } from '../../call-center/definition';
import type { Catalogue } from '../catalogue';
import type { Items } from '../item';
import { itemIn } from '../item-table';
import { findItem } from './find-item';
import { FIXED_VALUES } from './fixed-values';
import { STANDARD, takeItem, withValueAt } from './item-value';
import type { Note } from './notes';
import { readValue } from './read-value';

/** What Offhook's own sections say about the agent, the desk, screen pops, reasons and outcomes. */
export function readFixed(definition: Definition, catalogue: Catalogue, note: Note): Items {
  let items: Items = {};
  for (const { section, name, input, choices, item, path } of FIXED_VALUES) {
    const given = findItem(definition, section, name);
    if (!given) continue;
    const read = readValue(input, given.text, choices);
    if ('code' in read) {
      note(read.code, given, ...read.values);
      continue;
    }
    for (const line of read.leftOut ?? []) note('setting-line-left-out', given, line);
    const before = item in items ? items[item] : itemIn(STANDARD, item);
    const next = withValueAt(before, path, read.value);
    items = { ...items, ...takeItem(item, next, given, catalogue, note) };
  }
  return items;
}
