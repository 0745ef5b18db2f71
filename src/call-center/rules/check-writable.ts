import { MAX_LABEL, MAX_NAME, SALESFORCE_SECTIONS } from '../known-names';
import { countCharacters, isLonger } from '../length';
import { type Outline, type OutlineEntry, pathOf } from '../outline';
import type { Report } from '../report';

/**
 * What nobody but its author can put right: names and labels that the format does not allow. Salesforce itself has
 * longer names in sections of its own.
 */
export function checkWritable({ sections }: Outline, report: Report): void {
  checkEntries(sections, pathOf, false, report);
  for (const section of sections) {
    const isTheirs = SALESFORCE_SECTIONS.includes(section.name);
    checkEntries(section.items, (item) => pathOf(section, item), isTheirs, report);
  }
}

function checkEntries(
  entries: readonly OutlineEntry[],
  path: (entry: OutlineEntry) => string,
  mayBeLong: boolean,
  report: Report,
): void {
  const lines = new Map<string, number>();
  for (const entry of entries) {
    const { name, label } = entry;
    const { place } = entry.writtenName ?? entry;
    const line = lines.get(name);
    if (name === '') report.say('write-name-missing', place, path(entry));
    else if (line !== undefined) report.say('write-name-duplicate', place, path(entry), name, line);
    else lines.set(name, place.line);
    if (/[^A-Za-z0-9]/.test(name)) report.say('write-name-characters', place, path(entry), name);
    if (name.length > MAX_NAME && !mayBeLong) {
      report.say('write-name-too-long', place, path(entry), name, name.length);
    }
    const text = label?.text.trim() ?? '';
    if (label && isLonger(text, MAX_LABEL)) {
      report.say('write-label-too-long', label.place, path(entry), countCharacters(text));
    }
  }
}
