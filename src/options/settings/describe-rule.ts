import type { Direction } from '../../cti/call';
import type { PopMoment } from '../../cti/pop-moment';
import { ANY_ENTITY } from '../../screen-pop/default-rules';
import type { CtiSearch, NavigationRule } from '../../screen-pop/rule';
import type { Translate } from '../../ui/text';
import { describeAction, describeDecision } from './describe-action';
import { describeCondition, describeFilter, word } from './describe-condition';

/** One line about a rule: what it is about, and what the rule says of it. Both are words to be shown. */
export interface RuleLine {
  readonly label: string;
  readonly text: string;
}

const DIRECTIONS: Readonly<Record<Direction, string>> = {
  inbound: 'optionsRuleInbound',
  outbound: 'optionsRuleOutbound',
  internal: 'optionsRuleInternal',
};

/** Message keys of when a record comes up. */
export const MOMENT_KEYS: Readonly<Record<PopMoment, string>> = {
  ringing: 'optionsRuleRinging',
  answered: 'optionsRuleAnswered',
  outboundPlaced: 'optionsRulePlaced',
  transferredToMe: 'optionsRuleTransferred',
  ended: 'optionsRuleEnded',
  asked: 'optionsRuleAsked',
};

/** A line of words is cut here: a rule that says more is read in the text. */
const LINE_LENGTH = 1500;

/** What a rule says, in the order in which it is gone through. */
export function describeRule(rule: NavigationRule, t: Translate): readonly RuleLine[] {
  const lines: (readonly [key: string, text: string])[] = [
    ['optionsRuleWhen', describeWhen(rule, t)],
    ['optionsRuleIf', rule.condition ? describeCondition(rule.condition, t) : ''],
    ['optionsRuleSearches', describeSearches(rule, t)],
    ['optionsRuleNone', describeDecision(rule.noMatches, t)],
    ['optionsRuleOne', describeDecision(rule.singleMatch, t)],
    ['optionsRuleSeveral', describeDecision(rule.multipleMatches, t)],
    ['optionsRuleAlso', rule.actions.map((action) => describeAction(action, t)).join(', ')],
    ['optionsRuleWhere', describeResult(rule, t)],
  ];
  return lines
    .filter(([, text]) => text !== '')
    .map(([key, text]) => ({ label: t(key), text: cut(text) }));
}

const directionWords = (directions: readonly Direction[], t: Translate) =>
  directions.map((direction) => t(DIRECTIONS[direction])).join(', ');

function describeWhen(rule: NavigationRule, t: Translate): string {
  const { directions, moments, from, initiatingActivity } = rule;
  const calls = directionWords(directions, t);
  return [
    `${calls}: ${moments.map((moment) => t(MOMENT_KEYS[moment])).join(', ')}`,
    ...(from.length > 0 ? [t('optionsRuleFrom', from.map(word).join(', '))] : []),
    ...(initiatingActivity === undefined ? [] : [t('optionsRuleOfType', word(initiatingActivity))]),
  ].join('; ');
}

function describeSearches({ ctiSearches, directions }: NavigationRule, t: Translate): string {
  const inOrder = ctiSearches.toSorted((one, other) => one.order - other.order);
  return inOrder
    .map((search) => {
      const isPartial = directions.some((direction) => !search.directions.includes(direction));
      const words = describeSearch(search, t);
      return isPartial ? `${words} (${directionWords(search.directions, t)})` : words;
    })
    .join('; ');
}

function describeSearch({ entity, filter }: CtiSearch, t: Translate): string {
  if (filter) return t('optionsRuleSearchFor', word(entity), describeFilter(filter, t));
  return entity === ANY_ENTITY
    ? t('optionsRuleUsualLookup')
    : t('optionsRuleLookupIn', word(entity));
}

function describeResult({ result }: NavigationRule, t: Translate): string {
  const { crmId, window, targetTab, showTab } = result;
  return [
    ...(crmId === undefined ? [] : [t('optionsRuleInCrm', word(crmId))]),
    ...(window === 'new' ? [t('optionsRuleInNewTab')] : []),
    ...(targetTab === undefined ? [] : [t('optionsRuleInNamedTab', word(targetTab))]),
    ...(showTab === undefined ? [] : [t('optionsRuleShowsTab', word(showTab))]),
  ].join(', ');
}

const cut = (text: string) => (text.length > LINE_LENGTH ? `${text.slice(0, LINE_LENGTH)}…` : text);
