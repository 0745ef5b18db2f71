import type { CallField, NavigationRule } from '../../rule';
import type { Warn } from '../imported';
import { type Field, readWord } from '../read-fields';
import { type CallTypeLayout, DIRECTIONS, RULE_NAMES, USUAL_MOMENTS } from './call-types';
import { NO_POP, readPop, readSinglePop } from './pops';

const CALL_FIELDS = ['ANI', 'DNIS', 'SEGMENT', 'QUEUE'] as const;
const WINDOWS = ['ExistingWindow', 'NewWindow'] as const;

/** Behind the rules that somebody has written by hand with a lower order. */
const ORDER = 100;

/** A call type's layout as a rule. */
export function toRule(layout: CallTypeLayout, warn: Warn): NavigationRule {
  const { callType, pops } = layout;
  const direction = DIRECTIONS[callType];
  const callFields = layout.callFields && readCallFields(layout.callFields, warn);
  const told = callFields ?? [];
  const decisions = {
    noMatches: readPop(pops.NoMatch, 'NoMatch', told, warn),
    singleMatch: readSinglePop(pops.SingleMatch, told, warn),
    multipleMatches: readPop(pops.MultipleMatches, 'MultipleMatches', told, warn),
  };
  const pagesPop = Object.values(decisions).some((decision) => decision !== NO_POP);
  const isNew = readWord(layout.openWithin, WINDOWS, warn) === 'NewWindow';
  return {
    name: RULE_NAMES[callType],
    order: ORDER,
    from: [],
    directions: [direction],
    moments: pagesPop ? USUAL_MOMENTS[callType] : ['asked'],
    ctiSearches: layout.objects.map(({ apiName, fields }, index) => ({
      name: apiName,
      order: index + 1,
      directions: [direction],
      entity: apiName,
      fields,
    })),
    ...(pagesPop ? decisions : WHEN_ASKED),
    actions: [],
    result: { window: isNew ? 'new' : 'existing' },
    ...(callFields && { callFields }),
  };
}

/**
 * A layout without pops still searches: the softphone lists what was found, and the agent opens it. So here, when the
 * agent asks.
 */
const WHEN_ASKED = {
  noMatches: NO_POP,
  singleMatch: { decision: 'loadMatch' },
  multipleMatches: { decision: 'createSession', action: { open: 'pickList' } },
} as const satisfies Partial<NavigationRule>;

const readCallFields = (fields: readonly Field[], warn: Warn): readonly CallField[] => [
  ...new Set(fields.flatMap((field) => readWord(field, CALL_FIELDS, warn) ?? [])),
];
