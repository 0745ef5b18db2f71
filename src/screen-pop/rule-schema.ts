import * as v from 'valibot';
import { type ConnectorId, toConnectorId } from '../cti/ids';
import { POP_MOMENTS } from '../cti/pop-moment';
import type { Condition, Filter, NavigationRule, PopAction } from './rule';

const Name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const Template = v.pipe(v.string(), v.maxLength(2000));
const Templates = v.pipe(
  v.record(Name, Template),
  v.check((all) => Object.keys(all).length <= 100, 'has more than 100 entries'),
);
/** Any safe whole number, as USD's Order. */
const Order = v.pipe(v.number(), v.safeInteger());

const Directions = v.pipe(
  v.array(v.picklist(['inbound', 'outbound', 'internal'])),
  v.minLength(1, 'names no direction'),
  v.readonly(),
);

/** Deeper than anybody writes by hand, and no danger to a stack. */
const MAX_DEPTH = 10;

const shallow = (value: unknown, depth = 0): boolean =>
  depth <= 2 * MAX_DEPTH &&
  (typeof value !== 'object' ||
    value === null ||
    Object.values(value).every((part) => shallow(part, depth + 1)));
const Shallow = v.pipe(
  v.unknown(),
  v.check((value) => shallow(value), 'is nested too deeply'),
);

const ConditionSchema: v.GenericSchema<unknown, Condition> = v.union([
  v.strictObject({ all: v.array(v.lazy(() => ConditionSchema)) }),
  v.strictObject({ any: v.array(v.lazy(() => ConditionSchema)) }),
  v.strictObject({ not: v.lazy(() => ConditionSchema) }),
  v.strictObject({
    parameter: Name,
    pointer: v.exactOptional(
      v.pipe(v.string(), v.regex(/^(\/.*)?$/, 'must be a JSON pointer such as /a/0')),
    ),
    is: v.picklist([
      'equals',
      'notEquals',
      'contains',
      'beginsWith',
      'endsWith',
      'oneOf',
      'present',
      'absent',
      'atLeast',
      'atMost',
    ]),
    value: v.exactOptional(Template),
  }),
]);

const FilterSchema: v.GenericSchema<unknown, Filter> = v.union([
  v.strictObject({ all: v.array(v.lazy(() => FilterSchema)) }),
  v.strictObject({ any: v.array(v.lazy(() => FilterSchema)) }),
  v.strictObject({
    field: Name,
    is: v.picklist(['equals', 'contains', 'beginsWith', 'endsWith', 'number']),
    value: Template,
  }),
]);

const ActionSchema: v.GenericSchema<unknown, PopAction> = v.variant('open', [
  v.strictObject({ open: v.picklist(['match', 'pickList']) }),
  v.strictObject({ open: v.literal('newRecord'), entity: Name, defaults: Templates }),
  v.strictObject({
    open: v.literal('search'),
    text: v.exactOptional(Template),
    entity: v.exactOptional(Name),
  }),
  v.strictObject({ open: v.literal('url'), url: Template }),
  v.strictObject({ open: v.literal('flow'), name: Name, args: Templates }),
  v.strictObject({ open: v.literal('objectHome'), entity: Name }),
  v.strictObject({ open: v.literal('list'), entity: Name, listId: Name }),
]);

const NextRule = v.strictObject({ decision: v.literal('nextRule') });
const acting = <const Names extends readonly string[]>(names: Names) =>
  v.strictObject({ decision: v.picklist(names), action: v.exactOptional(ActionSchema) });

const DecisionSchema = v.variant('decision', [NextRule, acting(['doAction', 'createSession'])]);
const SingleDecisionSchema = v.variant('decision', [
  NextRule,
  acting(['doAction', 'createSession', 'loadMatch']),
]);

const SearchSchema = v.strictObject({
  name: Name,
  order: Order,
  directions: Directions,
  entity: Name,
  fields: v.pipe(
    v.array(v.strictObject({ name: Name, label: v.exactOptional(Name) })),
    v.maxLength(50),
    v.readonly(),
  ),
  filter: v.exactOptional(v.pipe(Shallow, FilterSchema)),
});

const RuleSchema = v.strictObject({
  name: Name,
  order: Order,
  from: v.pipe(
    v.array(
      v.pipe(
        Name,
        v.transform((text): ConnectorId => toConnectorId(text)),
      ),
    ),
    v.readonly(),
  ),
  initiatingActivity: v.exactOptional(Name),
  directions: Directions,
  moments: v.pipe(
    v.array(v.picklist(POP_MOMENTS)),
    v.minLength(1, 'names no moment'),
    v.readonly(),
  ),
  condition: v.exactOptional(v.pipe(Shallow, ConditionSchema)),
  ctiSearches: v.pipe(v.array(SearchSchema), v.maxLength(20), v.readonly()),
  noMatches: DecisionSchema,
  singleMatch: SingleDecisionSchema,
  multipleMatches: DecisionSchema,
  actions: v.pipe(v.array(ActionSchema), v.maxLength(20), v.readonly()),
  result: v.strictObject({
    crmId: v.exactOptional(Name),
    window: v.picklist(['existing', 'new']),
    targetTab: v.exactOptional(Name),
    showTab: v.exactOptional(Name),
    entitySearch: v.exactOptional(Name),
    hideCommandBar: v.exactOptional(v.boolean()),
    hideNavigationBar: v.exactOptional(v.boolean()),
  }),
  callFields: v.exactOptional(
    v.pipe(v.array(v.picklist(['ANI', 'DNIS', 'SEGMENT', 'QUEUE'])), v.readonly()),
  ),
});

/** Rules from settings, a definition file or an import; each name once. */
export const NavigationRulesSchema = v.pipe(
  v.array<v.GenericSchema<unknown, NavigationRule>>(RuleSchema),
  v.maxLength(200),
  v.check(
    (rules) => new Set(rules.map(({ name }) => name)).size === rules.length,
    'two rules have the same name',
  ),
  v.readonly(),
);
