import type { ConnectorId } from '../../../cti/ids';
import type { Condition, CtiSearch, NavigationRule } from '../../rule';
import type { Warn } from '../imported';
import {
  type Field,
  readFields,
  readList,
  readName,
  readText,
  readWholeNumber,
  readWord,
} from '../read-fields';
import { type ActionContext, readAction } from './actions';
import { readCondition } from './condition/read-condition';
import { readDecision, readSingleDecision } from './decisions';
import { DIRECTION_WORDS, type DirectionWord, toDirections, usualMoments } from './directions';
import { readResult } from './read-result';
import { readSearch } from './read-search';

/** Fields of rules that route windows: a call has neither a page of origin nor a route. */
const PAGE_FIELDS = ['FromSearch', 'Entity', 'Url', 'RouteType', 'Action'] as const;

const CALL_FIELDS = [
  'Name',
  'Order',
  'From',
  'InitiatingActivity',
  'Direction',
  'CTISearches',
  'NoMatches',
  'SingleMatch',
  'MultipleMatches',
  'Result',
  'Actions',
  'Condition',
] as const;

/** Without these a rule still means something. */
const NEEDED = ['Name', 'Order', 'NoMatches', 'SingleMatch', 'MultipleMatches'] as const;

/** What a rule is read with: its order if it has none of its own, and what its From can mean. */
interface Surroundings {
  readonly order: number;
  readonly connectorIds: readonly ConnectorId[];
}

/** Undefined, and a warning: nothing of it can be used. */
export function readRule(
  field: Field,
  { order, connectorIds }: Surroundings,
  warn: Warn,
): NavigationRule | undefined {
  const fields = readFields(field, [...CALL_FIELDS, ...PAGE_FIELDS], warn);
  if (Object.keys(fields).length === 0) {
    warn('ruleLeftOut', field.path);
    return undefined;
  }
  for (const name of PAGE_FIELDS) {
    const other = fields[name];
    if (other) warn('forPagesOnly', other.path, name);
  }
  for (const name of NEEDED) {
    if (!fields[name]) warn('missingField', field.path, name);
  }
  const name = readName(fields.Name, warn) ?? `Rule ${order}`;
  const direction = readWord(fields.Direction, DIRECTION_WORDS, warn) ?? 'Both';
  const ctiSearches = readSearches(fields.CTISearches, direction, warn);
  if (ctiSearches.length === 0 && fields.CTISearches) {
    // A rule that finds nobody would take every caller for an unknown one.
    warn('ruleLeftOut', field.path, name);
    return undefined;
  }
  const result = readResult(fields.Result, warn);
  const context: ActionContext = {
    list: result.entitySearch ?? name,
    ...(result.targetTab !== undefined && { targetTab: result.targetTab }),
  };
  const initiatingActivity = readName(fields.InitiatingActivity, warn);
  const condition = readJavaScript(fields.Condition, warn);
  return {
    name,
    order: readWholeNumber(fields.Order, warn) ?? order,
    from: readFrom(fields.From, connectorIds, warn),
    ...(initiatingActivity !== undefined && { initiatingActivity }),
    directions: toDirections(direction),
    moments: usualMoments(direction),
    ...(condition && { condition }),
    ctiSearches,
    noMatches: readDecision(fields.NoMatches, context, warn),
    singleMatch: readSingleDecision(fields.SingleMatch, context, warn),
    multipleMatches: readDecision(fields.MultipleMatches, context, warn),
    actions: readList(fields.Actions, warn).flatMap(
      (action) => readAction(action, context, warn) ?? [],
    ),
    result,
  };
}

function readSearches(
  field: Field | undefined,
  direction: DirectionWord,
  warn: Warn,
): readonly CtiSearch[] {
  return readList(field, warn).flatMap(
    (search, index) => readSearch(search, { order: index + 1, direction }, warn) ?? [],
  );
}

/** `Generic Listener` is `generic-listener`. */
const bare = (name: string): string => name.replace(/[\s_-]/g, '').toLowerCase();

function readFrom(
  field: Field | undefined,
  connectorIds: readonly ConnectorId[],
  warn: Warn,
): readonly ConnectorId[] {
  const name = readName(field, warn);
  if (field === undefined || name === undefined) return [];
  const connectorId = connectorIds.find((id) => bare(id) === bare(name));
  if (connectorId === undefined) warn('unknownControl', field.path, name);
  return connectorId === undefined ? [] : [connectorId];
}

/** Never met: what stands in for an expression that nobody here can read. */
const NEVER: Condition = { any: [] };

function readJavaScript(field: Field | undefined, warn: Warn): Condition | undefined {
  const text = readText(field, warn);
  if (field === undefined || text === undefined) return undefined;
  const condition = readCondition(text);
  warn(condition ? 'conditionTranslated' : 'conditionNotTranslated', field.path, text);
  return condition ?? NEVER;
}
