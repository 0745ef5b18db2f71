import type { Place } from '../finding';
import { MAX_NAME } from '../known-names';
import type { OutlineItem } from '../outline';
import type { Report } from '../report';
import { trimBlank } from '../value-text';

const PATH = 'reqGeneralInfo/reqInternalName';

/** What is wrong with an internal name that is not empty; each is an error. */
type InternalNameProblem =
  | 'internal-name-first-character'
  | 'internal-name-characters'
  | 'internal-name-too-long';

/** The one value on which the format is strict: nobody can correct it after the import. */
export function checkInternalName(
  item: OutlineItem | undefined,
  section: Place,
  report: Report,
): void {
  const name = item && trimBlank(item.value);
  if (item === undefined || name === undefined) {
    report.say('internal-name-missing', section, PATH);
  } else if (name === '') report.say('internal-name-empty', item.place, PATH);
  else {
    for (const code of internalNameProblems(name)) {
      report.say(code, item.place, PATH, name, name.length);
    }
  }
}

/** A letter first, letters and digits only, at most 40; without accents, as Salesforce's names are. */
export function internalNameProblems(name: string): readonly InternalNameProblem[] {
  const problems: InternalNameProblem[] = [];
  if (!/^[A-Za-z]/.test(name)) problems.push('internal-name-first-character');
  if (/[^A-Za-z0-9]/.test(name)) problems.push('internal-name-characters');
  if (name.length > MAX_NAME) problems.push('internal-name-too-long');
  return problems;
}
