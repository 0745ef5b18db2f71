import { encodeForXml } from '../../../../replacement/encode-value';
import type { CtiSearch, Filter } from '../../../rule';

/** A search as FetchXML. The usual lookup has no filter and finds everybody in USD: it cannot be said there. */
export function writeFetchXml({ entity, fields, filter }: CtiSearch): string {
  const attributes = fields.map(({ name }) => `<attribute${attribute('name', name)} />`).join('');
  const filters = filter ? writeRoot(filter) : '';
  return `<fetch version="1.0" output-format="xml-platform" mapping="logical" distinct="false"><entity${attribute('name', entity)}>${attributes}${filters}</entity></fetch>`;
}

/** One condition alone needs a filter around it, of no type. */
const writeRoot = (filter: Filter): string =>
  'field' in filter ? `<filter>${writeFilter(filter)}</filter>` : writeFilter(filter);

function writeFilter(filter: Filter): string {
  if ('all' in filter) return writeGroup('and', filter.all);
  if ('any' in filter) return writeGroup('or', filter.any);
  const { field, is, value } = filter;
  const [operator, written] = OPERATORS[is](value);
  return `<condition${attribute('attribute', field)}${attribute('operator', operator)}${attribute('value', written)} />`;
}

const writeGroup = (type: 'and' | 'or', parts: readonly Filter[]): string =>
  `<filter type="${type}">${parts.map(writeFilter).join('')}</filter>`;

type Comparison = Extract<Filter, { readonly field: string }>['is'];

const OPERATORS: Readonly<Record<Comparison, (value: string) => readonly [string, string]>> = {
  equals: (value) => ['eq', value],
  number: (value) => ['eq', value],
  contains: (value) => ['like', `%${value}%`],
  beginsWith: (value) => ['like', `${value}%`],
  endsWith: (value) => ['like', `%${value}`],
};

/** A reader makes a space of each of these unless it is spelled out. */
const SPACES = /[\t\n\r]/g;

const attribute = (name: string, value: string): string =>
  ` ${name}="${encodeForXml(value).replace(SPACES, (space) => `&#${space.charCodeAt(0)};`)}"`;
