import type { ParameterSource } from '../../replacement/parameter-source';
import { parseTemplate } from '../../replacement/parse-template';
import { resolveTemplate } from '../../replacement/resolve-template';
import { resolveUrl } from '../../replacement/resolve-url';
import type { CrmRequest } from '../../screen-pop/crm';
import { withoutEmptyPairs } from './empty-pairs';
import type { Question } from './question';
import type { JsonTemplate } from './search-settings';
import type { CustomSettings } from './settings';

/**
 * A request, or why there is none:
 * - noSearch  the request takes no such field, or has no word for the comparison
 * - unfit     the value could mean something else within the request
 */
export type FilledRequest = CrmRequest | 'noSearch' | 'unfit';

/** Longer than anything that is looked up. UTF-16 code units. */
const MAX_VALUE = 500;
/** What means nothing in any language of queries. */
const PLAIN = /^[\p{L}\p{M}\p{N} @.+_-]*$/u;
/** A parameter that is all there is in its place of an address or of a body. */
const ALONE = /^\[\[[^[\]]+\][^[\]]*\]$/;

/** Fills in the one request. Every value ends up within its own place of the address or of the body. */
export function fillRequest(settings: CustomSettings, question: Question): FilledRequest {
  const { origin, search, token } = settings;
  if (!search) return 'noSearch';
  const operator = search.operators[question.operator];
  if (operator === undefined) return 'noSearch';
  const values = valuesOf(question, operator);
  const read = new Set<string>();
  const source: ParameterSource = {
    read(name) {
      read.add(name.toLowerCase());
      return values.get(name.toLowerCase());
    },
  };
  const url = resolveUrl(search.url, source);
  const body = search.body === undefined ? undefined : fillBody(search.body, source);
  // Asking without the value would be asking for everybody.
  if (!url.ok || body === MISSING || !namesOfValue(question).some((name) => read.has(name))) {
    return url.ok || url.sentence.key !== 'popFailedUnfitValue' ? 'noSearch' : 'unfit';
  }
  if (!isFit(question, [...placesOf(search.url), ...textsOf(search.body)])) return 'unfit';
  return {
    url: withoutEmptyPairs(url.url.startsWith('/') ? origin + url.url : url.url),
    method: search.method,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...search.headers,
      ...(token !== '' && { [search.tokenHeader]: search.tokenPrefix + token }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}

/** The parameters by their names in lower case. */
function valuesOf(question: Question, operator: string): ReadonlyMap<string, string> {
  const { entity, field, value, limit } = question;
  return new Map([
    ['entity', entity],
    ['field', field],
    ['operator', operator],
    ['limit', String(limit)],
    ...namesOfValue(question).map((name) => [name, value] as const),
  ]);
}

const TAKEN_NAMES = ['entity', 'field', 'operator', 'limit'];

/** The parameters that stand for the value: `value`, and the field's own name where that means nothing else. */
function namesOfValue({ field }: Question): readonly string[] {
  const name = field.toLowerCase();
  return TAKEN_NAMES.includes(name) ? ['value'] : ['value', name];
}

/**
 * A value that has its place to itself is data. One with text around it stands in a query of some language, and one
 * that is compared in part may meet wildcards: only plain characters go there. A number is made of digits, and what
 * the administrator puts around them.
 */
function isFit(question: Question, places: readonly string[]): boolean {
  const { operator, value } = question;
  if (value.length > MAX_VALUE) return false;
  if (operator === 'number') return true;
  const taken = places.filter((place) => takesValue(place, question));
  return (operator === 'equals' && taken.every((place) => ALONE.test(place))) || PLAIN.test(value);
}

function takesValue(place: string, question: Question): boolean {
  const names = namesOfValue(question);
  return parseTemplate(place).some(
    (part) => typeof part === 'object' && 'name' in part && names.includes(part.name.toLowerCase()),
  );
}

/** What stands between the signs that part an address. */
function placesOf(url: string): readonly string[] {
  return url.split(/[/?&=#]/);
}

function textsOf(body: JsonTemplate | undefined): readonly string[] {
  if (typeof body === 'string') return [body];
  return typeof body === 'object' && body !== null ? Object.values(body).flatMap(textsOf) : [];
}

const MISSING = Symbol('a parameter is not known');

/** Texts are filled in; those that come to nothing are left out. A limit that stands alone is a number. */
function fillBody(
  template: JsonTemplate,
  source: ParameterSource,
): JsonTemplate | undefined | typeof MISSING {
  if (typeof template === 'string') return fillText(template, source);
  if (typeof template !== 'object' || template === null) return template;
  const filled = Object.entries(template).map(
    ([name, part]) => [name, fillBody(part, source)] as const,
  );
  if (filled.some(([, part]) => part === MISSING)) return MISSING;
  const kept = filled.filter((pair): pair is readonly [string, JsonTemplate] => isValue(pair[1]));
  return Array.isArray(template) ? kept.map(([, part]) => part) : Object.fromEntries(kept);
}

function isValue(part: JsonTemplate | undefined | typeof MISSING): part is JsonTemplate {
  return part !== undefined && part !== MISSING;
}

function fillText(template: string, source: ParameterSource) {
  const filled = resolveTemplate(template, source);
  if (!filled.ok) return MISSING;
  if (/^\[\[\s*limit\s*\]\]$/i.test(template)) return Number(filled.text);
  return filled.text === '' && template !== '' ? undefined : filled.text;
}
