import { GENERAL_INFO } from '../known-names';
import { type Outline, type OutlineEntry, pathOf } from '../outline';
import type { Report } from '../report';
import { readSortOrder } from '../sort-order';

/** Sections are numbered from 0 without gaps, and so are the items of each. */
export function checkOrder({ sections, form }: Outline, report: Report): void {
  // The Metadata API's form has no numbers: its order is the one in which things stand.
  if (form === 'metadata') return;
  checkNumbers(sections, pathOf, report);
  checkPosition(sections, GENERAL_INFO, 0, pathOf, report);
  for (const section of sections) {
    const path = (item: OutlineEntry) => pathOf(section, item);
    checkNumbers(section.items, path, report);
    if (section.name !== GENERAL_INFO) continue;
    checkPosition(section.items, 'reqInternalName', 0, path, report);
    checkPosition(section.items, 'reqDisplayName', 1, path, report);
  }
}

type Path = (entry: OutlineEntry) => string;

function checkNumbers(entries: readonly OutlineEntry[], path: Path, report: Report): void {
  const lines = new Map<number, number>();
  let previous = 0;
  for (const entry of entries) {
    const number = checkNumber(entry, path(entry), report);
    if (number === undefined || number < 0) continue;
    const { place } = entry.sortOrder ?? entry;
    const line = lines.get(number);
    if (line !== undefined) report.say('sort-order-duplicate', place, path(entry), number, line);
    else {
      lines.set(number, place.line);
      if (number < previous) {
        report.say('sort-order-not-ascending', place, path(entry), number, previous);
      }
    }
    previous = number;
  }
  checkGaps(entries, path, report);
}

/** The number; undefined, and said so, where there is none that counts. */
function checkNumber(entry: OutlineEntry, path: string, report: Report): number | undefined {
  if (entry.sortOrder === undefined) {
    report.say('sort-order-missing', entry.place, path);
    return undefined;
  }
  const { text, place } = entry.sortOrder;
  const number = readSortOrder(entry);
  if (number === undefined) report.say('sort-order-not-number', place, path, text);
  else if (number < 0) report.say('sort-order-negative', place, path, number);
  return number;
}

/** Where a number is missing or not one, nobody can say what would be a gap. */
function checkGaps(entries: readonly OutlineEntry[], path: Path, report: Report): void {
  const numbered = entries.map((entry) => ({ entry, number: readSortOrder(entry) ?? -1 }));
  if (numbered.some(({ number }) => number < 0)) return;
  numbered.sort((a, b) => a.number - b.number);
  let expected = 0;
  for (const { entry, number } of numbered) {
    const { place } = entry.sortOrder ?? entry;
    if (number > expected) {
      const code = expected === 0 ? 'sort-order-start' : 'sort-order-gap';
      report.say(code, place, path(entry), number, expected);
    }
    expected = number + 1;
  }
}

/** Three entries have a place of their own, which nobody may change. */
function checkPosition(
  entries: readonly OutlineEntry[],
  name: string,
  position: number,
  path: Path,
  report: Report,
): void {
  const entry = entries.find((one) => one.name === name);
  if (entry?.sortOrder === undefined) return;
  const number = readSortOrder(entry);
  if (number === undefined || number === position) return;
  report.say('position-fixed', entry.sortOrder.place, path(entry), name, position, number);
}
