import { DIALING_OPTIONS, GENERAL_INFO, KNOWN_ITEMS } from './known-names';
import { type Outline, type OutlineEntry, pathOf } from './outline';
import type { Report } from './report';

/** How many letters may be wrong in a name that is long enough to be recognised all the same. */
const MAX_SLIPS = 2;

/** Sections and items that the format knows and the file misspells, as the format spells them. */
export function recogniseNames(outline: Outline, report: Report): Outline {
  const sectionNames = [GENERAL_INFO, DIALING_OPTIONS];
  const sections = recognise(outline.sections, sectionNames, report).map((section) => {
    const known = KNOWN_ITEMS[section.name];
    if (!known) return section;
    return { ...section, items: recognise(section.items, known, report, section) };
  });
  return { ...outline, sections };
}

/** A name that is there as it should be is not recognised in another. */
function recognise<Entry extends OutlineEntry>(
  entries: readonly Entry[],
  known: readonly string[],
  report: Report,
  section?: OutlineEntry,
): readonly Entry[] {
  const present = new Set(entries.map(({ name }) => name));
  const missing = new Set(known.filter((name) => !present.has(name)));
  return entries.map((entry) => {
    if (!/^req/i.test(entry.name) || known.includes(entry.name)) return entry;
    const name = [...missing].find((candidate) => isMisspelt(entry.name, candidate));
    if (name === undefined) return entry;
    missing.delete(name);
    const { place } = entry.writtenName ?? entry;
    const right = { ...entry, name };
    const path = section ? pathOf(section, right) : pathOf(right);
    report.say('name-spelling', place, path, entry.name, name);
    return right;
  });
}

function isMisspelt(written: string, right: string): boolean {
  if (Math.abs(written.length - right.length) > MAX_SLIPS) return false;
  return countSlips(written.toLowerCase(), right.toLowerCase()) <= MAX_SLIPS;
}

/** Letters to put in, take out or change (Levenshtein); both are short. */
function countSlips(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
