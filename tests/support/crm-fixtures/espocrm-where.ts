/** A record of the fixture. */
export interface EspoRow {
  readonly id: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly numbers: readonly string[];
}

/** One item of a search's `where`, as it was sent. */
export type EspoItem =
  | { readonly type: 'and' | 'or'; readonly value: readonly EspoItem[] }
  | { readonly type: string; readonly attribute: string; readonly value: string | string[] };

/** An attribute that the entity type does not have: the API answers 400. */
export class UnknownAttribute extends Error {}

/** Whether a record meets an item; as in EspoCRM, all of them meet an empty `or`. */
export function isWhereMet(item: EspoItem, row: EspoRow): boolean {
  if ('attribute' in item) {
    const { type, value } = item;
    return valuesOf(item.attribute, row).some((stored) => compare(type, stored, value));
  }
  return item.type === 'and' || item.value.length === 0
    ? item.value.every((one) => isWhereMet(one, row))
    : item.value.some((one) => isWhereMet(one, row));
}

function valuesOf(attribute: string, { id, texts, numbers }: EspoRow): readonly string[] {
  if (attribute === 'id') return [id];
  if (attribute === 'phoneNumber') return numbers;
  if (attribute === 'phoneNumberNumeric') return numbers.map((number) => number.replace(/\D/g, ''));
  const text = Object.hasOwn(texts, attribute) ? texts[attribute] : undefined;
  if (text === undefined) throw new UnknownAttribute(attribute);
  return text === '' ? [] : [text];
}

function compare(type: string, stored: string, value: string | string[]): boolean {
  const text = stored.toLowerCase();
  if (type === 'in') return [value].flat().some((one) => one.toLowerCase() === text);
  const one = String(value).toLowerCase();
  switch (type) {
    case 'equals':
      return text === one;
    case 'like':
      return isLike(text, one);
    case 'contains':
      return isLike(text, `%${one}%`);
    case 'startsWith':
      return isLike(text, `${one}%`);
    case 'endsWith':
      return isLike(text, `%${one}`);
    default:
      throw new UnknownAttribute(type);
  }
}

/** SQL's LIKE: `%` is any text, `_` one character, a backslash takes the next character as it is. */
function isLike(text: string, pattern: string): boolean {
  const source = [...pattern.matchAll(/\\([\s\S])|([\s\S])/g)].map(([, escaped, plain = '']) => {
    if (escaped === undefined && plain === '%') return '[\\s\\S]*';
    if (escaped === undefined && plain === '_') return '[\\s\\S]';
    return (escaped ?? plain).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  });
  return new RegExp(`^${source.join('')}$`).test(text);
}
