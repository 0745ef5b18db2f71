import { KNOWN_ITEMS, MAX_NAME, RESERVED_NAMES, SALESFORCE_SECTIONS } from '../known-names';
import { type Outline, type OutlineEntry, type OutlineSection, pathOf } from '../outline';
import type { Report } from '../report';
import { isBlank } from '../value-text';

/** Letters and digits, at most 40; what is Salesforce's; each once. */
export function checkNames(outline: Outline, report: Report): void {
  checkDuplicates(outline.sections, 'section-duplicate', pathOf, report);
  for (const section of outline.sections) {
    checkSpelling(section, pathOf(section), report);
    const isTheirs = checkSectionPrefix(section, report);
    // Only the first of several sections of one name would say where its items belong; their items are one list.
    checkDuplicates(section.items, 'item-duplicate', (item) => pathOf(section, item), report);
    for (const item of section.items) {
      const path = pathOf(section, item);
      checkSpelling(item, path, report);
      if (!isTheirs) checkItemPrefix(section, item, path, report);
      checkHome(section, item, path, report);
    }
  }
}

function checkSpelling(entry: OutlineEntry, path: string, report: Report): void {
  const { name, writtenName } = entry;
  const { place } = writtenName ?? entry;
  if (name === '') {
    report.say('name-missing', place, path);
    return;
  }
  const written = writtenName?.text ?? name;
  if (!/^[A-Za-z0-9]*$/.test(written)) report.say('name-characters', place, path, written);
  if (name.length > MAX_NAME) report.say('name-too-long', place, path, name, name.length);
  if (RESERVED_NAMES.includes(name)) report.say('name-reserved', place, path, name);
}

/** Returns whether the whole section is one that only Salesforce, or nobody, has names for. */
function checkSectionPrefix(section: OutlineSection, report: Report): boolean {
  const { name, writtenName, place } = section;
  if (!name.startsWith('req') || name in KNOWN_ITEMS) return false;
  const code = SALESFORCE_SECTIONS.includes(name) ? 'name-of-salesforce' : 'name-reserved-prefix';
  report.say(code, (writtenName ?? { place }).place, name, name);
  return true;
}

function checkItemPrefix(
  section: OutlineSection,
  item: OutlineEntry,
  path: string,
  report: Report,
): void {
  const isOurs = !item.name.startsWith('req') || homesOf(item.name).length > 0;
  if (isOurs || KNOWN_ITEMS[section.name]?.includes(item.name)) return;
  report.say('name-reserved-prefix', (item.writtenName ?? item).place, path, item.name);
}

/** An item that belongs in another section means nothing where it is. */
function checkHome(
  section: OutlineSection,
  item: OutlineEntry,
  path: string,
  report: Report,
): void {
  const homes = homesOf(item.name);
  const [home] = homes;
  if (home === undefined || homes.includes(section.name)) return;
  report.say('item-misplaced', (item.writtenName ?? item).place, path, item.name, home);
}

function homesOf(item: string): readonly string[] {
  return Object.keys(KNOWN_ITEMS).filter((section) => KNOWN_ITEMS[section]?.includes(item));
}

function checkDuplicates<Entry extends OutlineEntry>(
  entries: readonly Entry[],
  code: 'section-duplicate' | 'item-duplicate',
  path: (entry: Entry) => string,
  report: Report,
): void {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const { name, place } = entry;
    const winner = first.get(name);
    if (isBlank(name)) continue;
    if (winner) report.say(code, place, path(entry), name, winner.place.line);
    else first.set(name, entry);
  }
}
