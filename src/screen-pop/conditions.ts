import { get } from 'jsonpointer';
import type { ParameterSource } from '../replacement/parameter-source';
import type { Condition } from './rule';

type Test = Extract<Condition, { readonly parameter: string }>;

/** Whether a rule's condition is true for these parameters. Never fails: what makes no sense is not true. */
export function isTrue(condition: Condition, parameters: ParameterSource): boolean {
  if ('all' in condition) return condition.all.every((part) => isTrue(part, parameters));
  if ('any' in condition) return condition.any.some((part) => isTrue(part, parameters));
  if ('not' in condition) return !isTrue(condition.not, parameters);
  const value = parameters.read(condition.parameter, 'own') ?? '';
  const { pointer } = condition;
  const found = pointer === undefined ? value : textAt(value, pointer);
  return TESTS[condition.is](found.toLowerCase(), (condition.value ?? '').toLowerCase());
}

const TESTS: Readonly<Record<Test['is'], (found: string, wanted: string) => boolean>> = {
  equals: (found, wanted) => found === wanted,
  notEquals: (found, wanted) => found !== wanted,
  contains: (found, wanted) => found.includes(wanted),
  beginsWith: (found, wanted) => found.startsWith(wanted),
  endsWith: (found, wanted) => found.endsWith(wanted),
  oneOf: (found, wanted) => wanted.split(/\r?\n/).some((line) => line.trim() === found),
  present: (found) => found !== '',
  absent: (found) => found === '',
  // Compared with what is no number, both are false.
  atLeast: (found, wanted) => toNumber(found) >= toNumber(wanted),
  atMost: (found, wanted) => toNumber(found) <= toNumber(wanted),
};

const toNumber = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));

/** Names that lead to what every object has, not to what somebody has sent. */
const FORBIDDEN = /(^|\/)(__proto__|constructor|prototype)(\/|$)/;

/** What stands at a place in a text of JSON; empty where there is no such place, or no JSON. */
function textAt(json: string, pointer: string): string {
  if (FORBIDDEN.test(pointer)) return '';
  try {
    return toText(get({ document: JSON.parse(json, withoutPrototype) }, `/document${pointer}`));
  } catch {
    // Not JSON, or the pointer leads through what is null or absent.
    return '';
  }
}

/** So that a pointer finds only what was sent: an array's places by their number, but not its `length`. */
function withoutPrototype(_: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null
    ? Object.assign(Object.create(null), value)
    : value;
}

function toText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
