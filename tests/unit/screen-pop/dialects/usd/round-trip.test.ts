import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toConnectorId } from '../../../../../src/cti/ids';
import { DEFAULT_NAVIGATION_RULES } from '../../../../../src/screen-pop/default-rules';
import { inOrder } from '../../../../../src/screen-pop/dialects/exported';
import { toDirections, usualMoments } from '../../../../../src/screen-pop/dialects/usd/directions';
import { parseUsdRules } from '../../../../../src/screen-pop/dialects/usd/parse-rules';
import { writeUsdRules } from '../../../../../src/screen-pop/dialects/usd/write-rules';
import type {
  Condition,
  Filter,
  NavigationRule,
  PopAction,
} from '../../../../../src/screen-pop/rule';

const CONNECTORS = ['simulator', 'generic-listener'].map(toConnectorId);

/** What the schema takes as a name. */
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const parameter = fc.constantFrom('cti.ani', 'cti.Email', '$Context.case', 'contact.fullname');
const value = fc.oneof(
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .filter((text) => !/\[\[|\n|\r/.test(text)),
  parameter.map((text) => `[[${text}]]`),
  fc.constantFrom('a "quoted" \\ text', "O'Neil", '<&>', 'tab\there', '[[cti.ani]+]'),
);

/** Fields that are no telephone numbers here: of those, USD's equality is another comparison. */
const comparison: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    field: fc.constantFrom('emailaddress1', 'lastname', 'new_code'),
    is: fc.constantFrom('equals' as const),
    value: value.filter((text) => !/^\[\[cti\.ani/.test(text) && isXml(text)),
  }),
  fc.record({
    field: fc.constantFrom('emailaddress1', 'lastname'),
    is: fc.constantFrom('contains' as const, 'beginsWith' as const, 'endsWith' as const),
    value: fc.constantFrom('a', 'a b', 'ä&<', '[[cti.Email]]', 'x-[[$Context.case]+]'),
  }),
  fc.record({
    field: fc.constantFrom('telephone1', 'mobilephone', 'address1_telephone2'),
    is: fc.constantFrom('number' as const),
    value: parameter.map((text) => `[[${text}]]`),
  }),
);
const isXml = (text: string) =>
  !/[^\t\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(text);

const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3 },
    comparison,
    fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
  ),
}));

const oneTest: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    parameter,
    is: fc.constantFrom(
      ...(['equals', 'notEquals', 'contains', 'beginsWith', 'endsWith'] as const),
    ),
    value: fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !text.includes('[[')),
  }),
  fc.record({
    parameter,
    is: fc.constant('oneOf' as const),
    value: fc.array(fc.constantFrom('a', 'b c', ''), { minLength: 1 }).map((all) => all.join('\n')),
  }),
  fc.record({ parameter, is: fc.constantFrom('present' as const, 'absent' as const) }),
  fc.record({
    parameter,
    is: fc.constantFrom('atLeast' as const, 'atMost' as const),
    value: fc.constantFrom('0', '5', '-1', '2.5'),
  }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    oneTest,
    fc.array(tie('condition'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}));

const field = fc
  .constantFrom('telephone1', 'description', 'new_field')
  .chain((key) => value.filter((text) => !/[\r\n]/.test(text)).map((text) => [key, text] as const));
const action: fc.Arbitrary<PopAction> = fc.oneof(
  fc.constantFrom({ open: 'match' as const }, { open: 'pickList' as const }),
  fc.record({
    open: fc.constant('newRecord' as const),
    entity: fc.constantFrom('contact', 'incident'),
    defaults: fc.array(field, { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs)),
  }),
  fc.record({
    open: fc.constant('url' as const),
    url: fc.constantFrom(
      '/search?q=[[cti.ani]]',
      'https://maps.example/?q=[[cti.city]+]&z=1',
      '/main.aspx?pagetype=entityrecord&etn=account&id=[[cti.customerid]]',
    ),
  }),
  fc.record({
    open: fc.constant('objectHome' as const),
    entity: fc.constantFrom('contact', 'lead'),
  }),
);
const some = { requiredKeys: [] as [] };
const withAction = <Name extends string>(...names: Name[]) =>
  fc.record({ decision: fc.constantFrom(...names), action }, { requiredKeys: ['decision'] });
const nextRule = fc.constant({ decision: 'nextRule' as const });

const rule: fc.Arbitrary<NavigationRule> = fc
  .record({
    direction: fc.constantFrom('Both' as const, 'Inbound' as const, 'Outbound' as const),
    rest: fc.record(
      {
        name,
        order: fc.integer(),
        from: fc.subarray(CONNECTORS, { maxLength: 1 }),
        initiatingActivity: fc.constantFrom('phonecall', 'chat'),
        condition,
        ctiSearches: fc.array(
          fc.record({
            name,
            order: fc.nat(100),
            directions: fc
              .constantFrom(...(['Both', 'Inbound', 'Outbound'] as const))
              .map(toDirections),
            entity: fc.constantFrom('contact', 'account'),
            fields: fc
              .subarray(['fullname', 'telephone1'])
              .map((all) => all.map((one) => ({ name: one }))),
            filter,
          }),
          { maxLength: 3 },
        ),
        noMatches: fc.oneof(nextRule, withAction('doAction', 'createSession')),
        singleMatch: fc.oneof(nextRule, withAction('doAction', 'createSession', 'loadMatch')),
        multipleMatches: fc.oneof(nextRule, withAction('doAction', 'createSession')),
        actions: fc.array(action, { maxLength: 3 }),
        result: fc
          .record(
            {
              targetTab: name,
              showTab: name,
              entitySearch: name,
              hideCommandBar: fc.boolean(),
              hideNavigationBar: fc.boolean(),
            },
            some,
          )
          .map((result) => ({ window: 'existing' as const, ...result })),
      },
      {
        requiredKeys: [
          ...(['name', 'order', 'from', 'ctiSearches', 'actions', 'result'] as const),
          ...(['noMatches', 'singleMatch', 'multipleMatches'] as const),
        ],
      },
    ),
  })
  .map(({ direction, rest }) => ({
    ...rest,
    directions: toDirections(direction),
    moments: usualMoments(direction),
  }));

const rules = fc.uniqueArray(rule, { maxLength: 3, selector: (one) => one.name });

describe('rules that USD can say', () => {
  test('are the same after being written and read', () => {
    fc.assert(
      fc.property(rules, (written) => {
        const { text, refused } = writeUsdRules(written);
        expect(refused).toEqual([]);
        const read = parseUsdRules(text, CONNECTORS);
        expect(read.rules.map(inOrder)).toEqual(written.map(inOrder));
        expect(
          read.warnings.map(({ code }) => code).filter((code) => code !== 'conditionTranslated'),
        ).toEqual([]);
        expect(writeUsdRules(read.rules).text).toBe(text);
      }),
      { numRuns: 200 },
    );
  }, 30_000);
});

describe('a rule that USD cannot say', () => {
  const plain: NavigationRule = {
    name: 'Plain',
    order: 1,
    from: [],
    directions: ['inbound'],
    moments: ['ringing', 'transferredToMe', 'answered'],
    ctiSearches: [
      {
        name: 'Contacts',
        order: 1,
        directions: ['inbound'],
        entity: 'contact',
        fields: [],
        filter: { field: 'telephone1', is: 'number', value: '[[cti.ani]]' },
      },
    ],
    noMatches: { decision: 'nextRule' },
    singleMatch: { decision: 'loadMatch' },
    multipleMatches: { decision: 'nextRule' },
    actions: [],
    result: { window: 'existing' },
  };
  const [search] = plain.ctiSearches;
  const withSearch = (changed: object) => ({ ctiSearches: [{ ...search, ...changed }] });

  test.each([
    ['two connectors', { from: CONNECTORS }, '/from/0'],
    ['colleagues’ calls', { directions: ['inbound', 'internal'] }, '/directions/1'],
    ['a moment of its own', { moments: ['ended'] }, '/moments/0'],
    ['a CRM', { result: { window: 'existing', crmId: 'second' } }, '/result/crmId'],
    ['a window of its own', { result: { window: 'new' } }, '/result/window'],
    ['call fields', { callFields: ['ANI'] }, '/callFields'],
    ['a flow', { actions: [{ open: 'flow', name: 'A', args: {} }] }, '/actions/0'],
    [
      'a search page',
      { noMatches: { decision: 'doAction', action: { open: 'search' } } },
      '/noMatches/action',
    ],
    [
      'a pointer',
      { condition: { parameter: 'cti.a', pointer: '/b', is: 'present' } },
      '/condition',
    ],
    [
      'a parameter compared with a parameter',
      { condition: { parameter: 'cti.a', is: 'equals', value: '[[cti.b]]' } },
      '/condition',
    ],
    [
      'a name of a parameter that would end the text',
      { condition: { parameter: 'cti.a" || "', is: 'present' } },
      '/condition',
    ],
    [
      'a label',
      withSearch({ fields: [{ name: 'a', label: 'A' }] }),
      '/ctiSearches/0/fields/0/label',
    ],
    [
      'a wildcard as a letter',
      withSearch({ filter: { field: 'a', is: 'contains', value: '50%' } }),
      '',
    ],
    [
      'a number compared as text',
      withSearch({ filter: { field: 'telephone1', is: 'equals', value: '[[cti.ani]]' } }),
      '/ctiSearches/0/filter',
    ],
    [
      'what no XML can hold',
      withSearch({ filter: { field: 'a', is: 'equals', value: 'a\u0000' } }),
      '/ctiSearches/0/filter',
    ],
  ])('is refused, and its place is named: %s', (_, changed, place) => {
    const { text, refused } = writeUsdRules([
      { ...plain, ...(changed as object) } as NavigationRule,
      { ...plain, name: 'Other' },
    ]);
    expect(refused).toMatchObject([{ rule: 'Plain', sentence: { key: 'optionsExportRefused' } }]);
    expect(refused[0]?.places).toContain(place);
    expect(parseUsdRules(text, []).rules.map(({ name: read }) => read)).toEqual(['Other']);
  });

  test('is the usual lookup: without a filter USD would find everybody', () => {
    const { refused } = writeUsdRules(DEFAULT_NAVIGATION_RULES);
    expect(refused.map(({ rule: refusedRule }) => refusedRule)).toEqual(
      DEFAULT_NAVIGATION_RULES.map(({ name: one }) => one),
    );
  });
});
