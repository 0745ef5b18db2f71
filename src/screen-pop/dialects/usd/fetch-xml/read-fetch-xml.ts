import type { CtiSearch, Filter } from '../../../rule';
import type { Warn } from '../../imported';
import { readCriterion } from './read-criterion';
import { readXml, type XmlElement } from './read-xml';

/** What a query asks for. */
export type FetchQuery = Pick<CtiSearch, 'entity' | 'fields' | 'filter'>;

/**
 * A FetchXML query. What cannot be said is left out, and named: the search then finds more (within `and`) or less
 * (within `or`) than USD did. Undefined, and a warning: nothing would be left to ask for, or it is no query.
 */
export function readFetchXml(text: string, path: string, warn: Warn): FetchQuery | undefined {
  const root = parse(text, path, warn);
  if (!root) return undefined;
  const entity = root.children.find(({ name }) => name === 'entity');
  const name = entity?.attributes.name?.trim();
  if (root.name !== 'fetch' || !entity || !name || root.attributes.aggregate === 'true') {
    warn('searchLeftOut', path, name ?? root.name);
    return undefined;
  }
  const filter = readFilters(entity, path, warn);
  if (!filter) {
    warn('searchLeftOut', path, name);
    return undefined;
  }
  return { entity: name, fields: readAttributes(entity, path, warn), filter };
}

function parse(text: string, path: string, warn: Warn): XmlElement | undefined {
  try {
    return readXml(text);
  } catch (error) {
    warn('badFetchXml', path, error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** `order` is passed over: matches are ranked here. */
const KNOWN = ['attribute', 'filter', 'order'];

function readAttributes(entity: XmlElement, path: string, warn: Warn): CtiSearch['fields'] {
  for (const { name, attributes } of entity.children) {
    if (name === 'link-entity') warn('joinDropped', path, attributes.name);
    else if (!KNOWN.includes(name)) warn('unknownField', path, name);
  }
  const names = entity.children
    .filter(({ name }) => name === 'attribute')
    .flatMap(({ attributes }) => attributes.name?.trim() || []);
  return [...new Set(names)].map((name) => ({ name }));
}

function readFilters(entity: XmlElement, path: string, warn: Warn): Filter | undefined {
  const filters = entity.children
    .filter(({ name }) => name === 'filter')
    .flatMap((element) => readFilter(element, path, warn) ?? []);
  return filters.length > 1 ? { all: filters } : filters[0];
}

function readFilter(element: XmlElement, path: string, warn: Warn): Filter | undefined {
  const parts = element.children.flatMap((child) => readPart(child, path, warn) ?? []);
  const [first] = parts;
  const { type } = element.attributes;
  // Without its type a filter says nothing about how its parts belong together: one part needs none.
  if (!first || (parts.length === 1 && type === undefined)) return first;
  return type === 'or' ? { any: parts } : { all: parts };
}

function readPart(element: XmlElement, path: string, warn: Warn): Filter | undefined {
  if (element.name === 'filter') return readFilter(element, path, warn);
  const read = element.name === 'condition' ? readCriterion(element) : undefined;
  const { attribute = '', operator = '' } = element.attributes;
  if (!read) warn('criterionDropped', path, `${element.name} ${attribute} ${operator}`.trim());
  return read;
}
