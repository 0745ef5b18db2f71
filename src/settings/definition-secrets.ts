import { type Outline, type OutlineItem, pathOf } from '../call-center/outline';
import { readOutline } from '../call-center/read-outline';
import { replaceValue } from '../call-center/replace-value';
import { toXmlText } from '../call-center/to-xml-text';
import type { Catalogue } from './catalogue';
import { secretPaths } from './definition/secret-paths';

/**
 * A call center's file with each secret left empty, to be filled in later; all else stays as it is written. Of items that
 * stand there twice, both.
 * @param text of a definition that can be read
 */
export function withoutDefinitionSecrets(text: string, catalogue: Catalogue): string {
  const { text: decoded, outline } = readOutline(text);
  if (!outline) return decoded;
  const secret = new Set(secretsOf(outline, catalogue));
  const ranges = outline.sections
    .flatMap(({ name, items }) => items.filter((item) => secret.has(`${name}/${item.name}`)))
    .map(({ valueRange }) => valueRange)
    .toSorted((one, other) => one.start - other.start);
  const starts = [0, ...ranges.map(({ end }) => end)];
  return starts.map((start, at) => decoded.slice(start, ranges[at]?.start)).join('');
}

/**
 * A call center's file in which secrets that are left empty are those of another edition of it, where all else in their
 * section is the same there: a secret goes to the address it was entered for, no other.
 */
export function withDefinitionSecretsOf(
  text: string,
  source: string,
  catalogue: Catalogue,
): string {
  const { text: decoded, outline: target } = readOutline(text);
  const before = readOutline(source).outline;
  if (target?.form !== 'definition' || !before) return text;
  const [empty, here] = [firstItems(target), firstItems(before)];
  const paths = secretsOf(before, catalogue).filter((path) => empty.get(path)?.item.value === '');
  const isSame = sameSections(target, before, new Set(paths));
  const filled = paths.flatMap((path) => {
    const [found, secret] = [empty.get(path), here.get(path)?.item.value];
    return found && secret && isSame(found.section)
      ? [{ range: found.item.valueRange, secret }]
      : [];
  });
  let done = 0;
  const parts = filled
    .toSorted((one, other) => one.range.start - other.range.start)
    .map(({ range, secret }) => {
      const [start, end] = [range.start - done, range.end - done];
      // An element without content ends behind its value.
      const isClosed = start === end && decoded.startsWith('/>', range.start);
      const piece = decoded.slice(done, range.end + (isClosed ? '/>'.length : 0));
      done += piece.length;
      return replaceValue(piece, { start, end }, toXmlText(secret));
    });
  return parts.join('') + decoded.slice(done);
}

/** `section/item` of all that may be secret and is filled in. */
function secretsOf({ form, sections }: Outline, catalogue: Catalogue): readonly string[] {
  const definition = {
    form,
    sections: sections.map((section) => ({
      ...section,
      label: '',
      sortOrder: 0,
      items: section.items.map((item) => ({ ...item, label: '', sortOrder: 0 })),
    })),
  };
  return secretPaths(definition, catalogue);
}

/** Of items of one name the first counts. */
function firstItems({ sections }: Outline): ReadonlyMap<string, FoundItem> {
  const items = sections.flatMap((section) =>
    section.items.map((item) => [pathOf(section, item), { section: section.name, item }] as const),
  );
  return new Map(items.reverse());
}

interface FoundItem {
  readonly section: string;
  readonly item: OutlineItem;
}

/**
 * Tells of a section whether it says the same in both, apart from what is to be filled in. What else may be secret
 * counts as well: in a section that this version does not know, it may be the address.
 */
function sameSections(one: Outline, other: Outline, filled: ReadonlySet<string>) {
  const restOf = ({ sections }: Outline): ReadonlyMap<string, string> => {
    const rest = new Map<string, string>();
    for (const section of sections) {
      const values = section.items
        .filter((item) => !filled.has(pathOf(section, item)))
        .map(({ name, value }) => [name, value]);
      rest.set(section.name, (rest.get(section.name) ?? '') + JSON.stringify(values));
    }
    return rest;
  };
  const [rest, otherRest] = [restOf(one), restOf(other)];
  return (section: string): boolean => rest.get(section) === otherRest.get(section);
}
