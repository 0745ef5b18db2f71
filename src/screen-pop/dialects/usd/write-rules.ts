import type { CtiSearch, NavigationRule, PopResult } from '../../rule';
import { type Exported, inOrder, type RefusedRule, refusalOf } from '../exported';
import { writeAction } from './actions';
import { writeCondition } from './condition/write-condition';
import { writeDecision } from './decisions';
import { toDirectionWord } from './directions';
import { writeFetchXml } from './fetch-xml/write-fetch-xml';
import { parseUsdRules, RULES_KEY } from './parse-rules';

/** Rules as USD knows them. What USD cannot say is not written half: the rule is refused, and its places are named. */
export function writeUsdRules(rules: readonly NavigationRule[]): Exported {
  const refused: RefusedRule[] = [];
  const written = rules.flatMap((rule) => {
    const document = writeRule(inOrder(rule));
    const reread = parseUsdRules(JSON.stringify([document]), rule.from).rules[0];
    const refusal = refusalOf(rule, reread);
    if (refusal) refused.push(refusal);
    return refusal ? [] : [document];
  });
  return { text: `${JSON.stringify({ [RULES_KEY]: written }, null, 2)}\n`, refused };
}

function writeRule(rule: NavigationRule): object {
  const { name, order, from, initiatingActivity, directions, condition, result } = rule;
  const list = result.entitySearch ?? name;
  const [connectorId, ...others] = from;
  const isWritable = connectorId !== undefined && others.length === 0;
  const expression = condition && writeCondition(condition);
  return {
    Name: name,
    Order: order,
    ...(isWritable && { From: connectorId }),
    ...(initiatingActivity !== undefined && { InitiatingActivity: initiatingActivity }),
    Direction: toDirectionWord(directions),
    ...(rule.ctiSearches.length > 0 && { CTISearches: rule.ctiSearches.map(writeSearch) }),
    NoMatches: writeDecision(rule.noMatches, list),
    SingleMatch: writeDecision(rule.singleMatch, list),
    MultipleMatches: writeDecision(rule.multipleMatches, list),
    Result: writeResult(result),
    ...(rule.actions.length > 0 && {
      Actions: rule.actions.flatMap((action) => writeAction(action, list) ?? []),
    }),
    ...(expression !== undefined && { Condition: expression }),
  };
}

const writeSearch = (search: CtiSearch): object => ({
  Name: search.name,
  Order: search.order,
  Direction: toDirectionWord(search.directions),
  FetchXML: writeFetchXml(search),
});

function writeResult(result: PopResult): object {
  const { targetTab, showTab, entitySearch, hideCommandBar, hideNavigationBar } = result;
  return {
    Destination: entitySearch === undefined ? 'Tab' : 'Entity Search',
    ...(targetTab !== undefined && { TargetTab: targetTab }),
    ...(showTab !== undefined && { ShowTab: showTab }),
    ...(entitySearch !== undefined && { EntitySearch: entitySearch }),
    ...(hideCommandBar !== undefined && { HideCommandBar: hideCommandBar }),
    ...(hideNavigationBar !== undefined && { HideNavigationBar: hideNavigationBar }),
  };
}
