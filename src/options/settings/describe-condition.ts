import type { Condition, Filter } from '../../screen-pop/rule';
import { isolate, plainText } from '../../ui/plain-text';
import type { Translate } from '../../ui/text';

/** More of one text is not read in a list. */
const WORD_LENGTH = 200;

/** A word that somebody else has written, fit to stand in a sentence. */
export const word = (text: string) => isolate(plainText(text, WORD_LENGTH));

type Comparison =
  | Extract<Condition, { readonly is: unknown }>['is']
  | Extract<Filter, { readonly is: unknown }>['is'];

/** Message keys: `$1` is what is compared, `$2` with what. */
const COMPARISONS: Readonly<Record<Comparison, string>> = {
  equals: 'optionsRuleEquals',
  notEquals: 'optionsRuleNotEquals',
  contains: 'optionsRuleContains',
  beginsWith: 'optionsRuleBeginsWith',
  endsWith: 'optionsRuleEndsWith',
  oneOf: 'optionsRuleOneOf',
  present: 'optionsRulePresent',
  absent: 'optionsRuleAbsent',
  atLeast: 'optionsRuleAtLeast',
  atMost: 'optionsRuleAtMost',
  number: 'optionsRuleSameNumber',
};

/** When a rule is for a call, in words. */
export function describeCondition(condition: Condition, t: Translate): string {
  if ('all' in condition || 'any' in condition) {
    return describeGroup(condition, (part) => describeCondition(part, t), t);
  }
  if ('not' in condition) return t('optionsRuleNot', describeCondition(condition.not, t));
  const { parameter, pointer = '', is, value = '' } = condition;
  return compare(`[[${parameter}]]${pointer}`, is, value.split('\n').join(', '), t);
}

/** What a search asks for, in words. */
export function describeFilter(filter: Filter, t: Translate): string {
  if ('all' in filter || 'any' in filter) {
    return describeGroup(filter, (part) => describeFilter(part, t), t);
  }
  return compare(filter.field, filter.is, filter.value, t);
}

function compare(what: string, is: Comparison, value: string, t: Translate): string {
  // The last two places are not filled in where nothing is compared with.
  return ['present', 'absent'].includes(is)
    ? t(COMPARISONS[is], word(what))
    : t(COMPARISONS[is], word(what), word(value));
}

type Group<Part> = { readonly all: readonly Part[] } | { readonly any: readonly Part[] };

function describeGroup<Part>(
  group: Group<Part>,
  describe: (part: Part) => string,
  t: Translate,
): string {
  const isAll = 'all' in group;
  const parts = isAll ? group.all : group.any;
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return describe(only);
  return `(${parts.map(describe).join(` ${t(isAll ? 'optionsRuleAnd' : 'optionsRuleOr')} `)})`;
}
