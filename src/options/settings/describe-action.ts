import { ANY_ENTITY } from '../../screen-pop/default-rules';
import type { Decision, PopAction, SingleDecision } from '../../screen-pop/rule';
import type { Translate } from '../../ui/text';
import { word } from './describe-condition';

/** What a rule does with a number of matches, in words. */
export function describeDecision(decision: SingleDecision | Decision, t: Translate): string {
  if (decision.decision === 'nextRule') return t('optionsRuleNextRule');
  const { action } = decision;
  const steps = [
    ...(decision.decision === 'loadMatch' ? [t('optionsRuleOpensMatch')] : []),
    ...(action ? [describeAction(action, t)] : []),
  ];
  if (steps.length === 0) return t('optionsRuleOpensNothing');
  const words = steps.join(', ');
  return decision.decision === 'doAction' ? t('optionsRuleInFront', words) : words;
}

/** One thing to open, in words. */
export function describeAction(action: PopAction, t: Translate): string {
  switch (action.open) {
    case 'match':
      return t('optionsRuleOpensMatch');
    case 'pickList':
      return t('optionsRuleOpensPickList');
    case 'newRecord':
      return describeNewRecord(action, t);
    case 'search':
      return action.text === undefined
        ? t('optionsRuleOpensSearch')
        : t('optionsRuleOpensSearchFor', word(action.text));
    case 'url':
      return t('optionsRuleOpensPage', word(action.url));
    case 'flow':
      return t('optionsRuleStartsFlow', word(action.name));
    case 'objectHome':
      return t('optionsRuleOpensHome', word(action.entity));
    case 'list':
      return t('optionsRuleOpensList', word(action.listId), word(action.entity));
  }
}

function describeNewRecord(
  { entity, defaults }: Extract<PopAction, { readonly open: 'newRecord' }>,
  t: Translate,
): string {
  const record =
    entity === ANY_ENTITY
      ? t('optionsRuleOpensNewRecord')
      : t('optionsRuleOpensNewOf', word(entity));
  const values = Object.entries(defaults).map(([field, text]) => word(`${field} = ${text}`));
  return values.length === 0 ? record : `${record} (${values.join(', ')})`;
}
