import { DIALING_OPTIONS, KNOWN_ITEMS } from '../known-names';
import { findItem, type Outline, pathOf } from '../outline';
import type { Report } from '../report';

/** What can be dialled before a number: digits, star and number sign. */
export function checkDialing(outline: Outline, report: Report): void {
  for (const name of KNOWN_ITEMS[DIALING_OPTIONS] ?? []) {
    const item = findItem(outline, DIALING_OPTIONS, name);
    if (item === undefined || /^[\d*#]*$/.test(item.value)) continue;
    const path = pathOf({ name: DIALING_OPTIONS }, item);
    report.say('dialing-characters', item.place, path, name, item.value);
  }
}
