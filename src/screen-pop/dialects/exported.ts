import type { Sentence } from '../../cti/pop-outcome';
import type { Condition, NavigationRule } from '../rule';
import { below } from './read-fields';

/** Rules written in a dialect. */
export interface Exported {
  /** The document. */
  readonly text: string;
  /** The rules that are not in it. */
  readonly refused: readonly RefusedRule[];
}

/** A rule that says what the dialect has no word for. */
export interface RefusedRule {
  readonly rule: string;
  /** JSON pointers into the rule. */
  readonly places: readonly string[];
  readonly sentence: Sentence;
}

/**
 * A rule can be written if reading what was written gives the same rule again.
 * @param reread what reading it gave; undefined: nothing
 */
export function refusalOf(
  rule: NavigationRule,
  reread: NavigationRule | undefined,
): RefusedRule | undefined {
  const places = reread ? placesOf(differences(inOrder(rule), inOrder(reread))) : [''];
  if (places.length === 0) return undefined;
  const sentence = { key: 'optionsExportRefused', values: [rule.name, places.join(', ')] };
  return { rule: rule.name, places, sentence };
}

/** Of a condition or a filter, the whole: what differs within it says little. */
const placesOf = (paths: readonly string[]): readonly string[] => [
  ...new Set(paths.map((path) => path.replace(/\/(condition|filter)\/.*/, '/$1'))),
];

const DIRECTIONS = ['inbound', 'outbound', 'internal'];

/** The same rule, with what has no order sorted, and groups of one condition opened. */
export function inOrder(rule: NavigationRule): NavigationRule {
  return {
    ...rule,
    directions: byList(rule.directions),
    moments: rule.moments.toSorted(),
    from: rule.from.toSorted(),
    ctiSearches: rule.ctiSearches.map((search) => ({
      ...search,
      directions: byList(search.directions),
    })),
    ...(rule.condition && { condition: withoutLoneGroups(rule.condition) }),
  };
}

const byList = <Word extends string>(words: readonly Word[]): readonly Word[] =>
  words.toSorted((one, other) => DIRECTIONS.indexOf(one) - DIRECTIONS.indexOf(other));

function withoutLoneGroups(condition: Condition): Condition {
  if ('not' in condition) return { not: withoutLoneGroups(condition.not) };
  if (!('all' in condition) && !('any' in condition)) return condition;
  const members = 'all' in condition ? condition.all : condition.any;
  const [first, ...rest] = members.map(withoutLoneGroups);
  if (first && rest.length === 0) return first;
  const parts = first ? [first, ...rest] : [];
  return 'all' in condition ? { all: parts } : { any: parts };
}

/** Where two plain values are not the same. */
function differences(one: unknown, other: unknown, path = ''): readonly string[] {
  if (Object.is(one, other)) return [];
  if (!isObject(one) || !isObject(other)) return [path];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    differences(Reflect.get(one, key), Reflect.get(other, key), below(path, key)),
  );
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
