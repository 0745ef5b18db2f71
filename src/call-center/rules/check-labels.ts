import { MAX_LABEL } from '../known-names';
import { countCharacters, isLonger } from '../length';
import { type Outline, type OutlineEntry, pathOf } from '../outline';
import type { Report } from '../report';

/** Any text, or none; at most 1000 characters. */
export function checkLabels({ sections }: Outline, report: Report): void {
  for (const section of sections) {
    checkLabel(section, pathOf(section), report);
    for (const item of section.items) checkLabel(item, pathOf(section, item), report);
  }
}

function checkLabel({ label }: OutlineEntry, path: string, report: Report): void {
  if (label === undefined) return;
  const { text, place } = label;
  if (text !== text.trim()) report.say('label-spaces', place, path, text);
  if (isLonger(text, MAX_LABEL)) report.say('label-too-long', place, path, countCharacters(text));
}
