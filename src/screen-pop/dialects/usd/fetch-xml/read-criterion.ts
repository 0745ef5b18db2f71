import type { Filter } from '../../../rule';
import { isAboutNumber } from './phone-fields';
import type { XmlElement } from './read-xml';

type Criterion = Extract<Filter, { readonly field: string }>;

/** A FetchXML condition; undefined: it cannot be said here. */
export function readCriterion(condition: XmlElement): Filter | undefined {
  const { attribute: field, operator = '', value = '', entityname } = condition.attributes;
  if (!field || entityname !== undefined) return undefined;
  if (operator === 'in') return oneOf(field, condition);
  return OPERATORS.get(operator)?.(field, withoutXmlSuffix(value));
}

type Reader = (field: string, value: string) => Criterion | undefined;

const comparison =
  (is: Criterion['is']): Reader =>
  (field, value) => ({ field, is: isAboutNumber(field, value) ? 'number' : is, value });

const OPERATORS: ReadonlyMap<string, Reader> = new Map([
  ['eq', comparison('equals')],
  ['like', readLike],
  ['begins-with', comparison('beginsWith')],
  ['ends-with', comparison('endsWith')],
]);

/** `%` at either end; any other wildcard (`_`, `[a-z]`, `%` in between) cannot be said here. */
function readLike(field: string, pattern: string): Criterion | undefined {
  const [, before = '', text = '', after = ''] = /^(%?)(.*?)(%?)$/s.exec(pattern) ?? [];
  const literal = text.replace(/\[\[[^[\]]+\][^[\]]*\]/g, '');
  if (text === '' || /[%_[]/.test(literal)) return undefined;
  if (isAboutNumber(field, text)) return { field, is: 'number', value: text };
  if (before && after) return { field, is: 'contains', value: text };
  if (before) return { field, is: 'endsWith', value: text };
  return { field, is: after ? 'beginsWith' : 'equals', value: text };
}

function oneOf(field: string, condition: XmlElement): Filter | undefined {
  const equals = comparison('equals');
  const any = condition.children
    .filter(({ name }) => name === 'value')
    .flatMap(({ text }) => equals(field, withoutXmlSuffix(text.trim())) ?? []);
  return any.length > 0 ? { any } : undefined;
}

/** In USD a value needs the suffix `x` to stand in FetchXML. Here it never becomes XML. */
const withoutXmlSuffix = (value: string): string =>
  value.replace(
    /\[\[([^[\]]+)\]([^[\]]*)\]/g,
    (_, name: string, suffixes: string) => `[[${name}]${suffixes.replaceAll('x', '')}]`,
  );
