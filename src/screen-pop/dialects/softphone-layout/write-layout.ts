import type { NavigationRule } from '../../rule';
import { type Exported, type RefusedRule, refusalOf } from '../exported';
import { CALL_TYPES, type CallType, DIRECTIONS } from './call-types';
import { parseSoftphoneLayout } from './parse-layout';
import { writePop } from './pops';

/**
 * Rules in the shape of `getSoftphoneLayout`. A layout holds one rule for each call type, and little else: the others
 * are refused, and their places are named.
 */
export function writeSoftphoneLayout(rules: readonly NavigationRule[]): Exported {
  const refused: RefusedRule[] = [];
  const layouts: { [callType in CallType]?: object } = {};
  for (const rule of rules) {
    const callType =
      CALL_TYPES.find((type) => rule.directions.includes(DIRECTIONS[type])) ?? 'Inbound';
    const layout = writeCallType(rule);
    const reread = parseSoftphoneLayout(JSON.stringify({ [callType]: layout })).rules[0];
    const refusal = refusalOf(rule, layouts[callType] ? undefined : reread);
    if (refusal) refused.push(refusal);
    else layouts[callType] = layout;
  }
  const inOrder = CALL_TYPES.flatMap((type) => (layouts[type] ? [[type, layouts[type]]] : []));
  return { text: `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`, refused };
}

function writeCallType(rule: NavigationRule): object {
  const objects = rule.ctiSearches.map(({ entity, fields }) => [entity, fields.map(writeField)]);
  return {
    ...(rule.callFields && { callRelatedFields: rule.callFields }),
    objects: Object.fromEntries(objects),
    screenPopSettings: writeSettings(rule),
  };
}

const writeField = ({
  name,
  label,
}: {
  readonly name: string;
  readonly label?: string;
}): object => ({
  ...(label !== undefined && { displayName: label }),
  apiName: name,
});

function writeSettings({ moments, result, ...rule }: NavigationRule): object {
  const isNew = result.window === 'new';
  // Only asked for: a layout without pops.
  if (moments.join() === 'asked') return isNew ? { screenPopsOpenWithin: 'NewWindow' } : {};
  const pops = [
    ['NoMatch', writePop(rule.noMatches)],
    ['SingleMatch', writePop(rule.singleMatch)],
    ['MultipleMatches', writePop(rule.multipleMatches)],
  ].filter(([, pop]) => pop !== undefined);
  return {
    screenPopsOpenWithin: isNew ? 'NewWindow' : 'ExistingWindow',
    ...Object.fromEntries(pops),
  };
}
