import { describe, expect, test } from 'vitest';
import { toConnectorId } from '../../../../src/cti/ids';
import { describeAction, describeDecision } from '../../../../src/options/settings/describe-action';
import {
  describeCondition,
  describeFilter,
} from '../../../../src/options/settings/describe-condition';
import { describeRule } from '../../../../src/options/settings/describe-rule';
import { DEFAULT_NAVIGATION_RULES } from '../../../../src/screen-pop/default-rules';
import type {
  Condition,
  Filter,
  NavigationRule,
  PopAction,
  SingleDecision,
} from '../../../../src/screen-pop/rule';

/** Keys and values instead of words, without the marks that keep a value's direction its own. */
const t = (key: string, ...values: string[]) =>
  bare([key.replace('optionsRule', ''), ...values].join(' '));
const bare = (words: string) => words.replace(/[\u2066-\u2069]/g, '');

const [INBOUND] = DEFAULT_NAVIGATION_RULES;
if (!INBOUND) throw new Error('there are no usual rules');
const lines = (rule: NavigationRule) =>
  Object.fromEntries(describeRule(rule, t).map(({ label, text }) => [label, text]));

describe('a rule in words', () => {
  test('says when it is tried, what it looks for and what it opens', () => {
    expect(lines(INBOUND)).toEqual({
      When: 'Inbound: Ringing, Transferred, Answered',
      Searches: 'UsualLookup',
      None: 'OpensNewRecord',
      One: 'OpensMatch',
      Several: 'OpensPickList',
    });
  });

  test('says for whom it is, under which condition, and where it shows things', () => {
    const rule: NavigationRule = {
      ...INBOUND,
      from: [toConnectorId('simulator')],
      initiatingActivity: 'chat',
      condition: { parameter: 'cti.queue', is: 'present' },
      actions: [{ open: 'url', url: '/help' }],
      result: { crmId: 'office', window: 'new', targetTab: 'Main', showTab: 'Notes' },
    };
    expect(lines(rule)).toMatchObject({
      When: 'Inbound: Ringing, Transferred, Answered; From simulator; OfType chat',
      If: 'Present [[cti.queue]]',
      Also: 'OpensPage /help',
      Where: 'InCrm office, InNewTab, InNamedTab Main, ShowsTab Notes',
    });
  });

  test('lists its searches in their order, with the calls each is for', () => {
    const search = { fields: [], directions: ['inbound', 'outbound'] } as const;
    const rule: NavigationRule = {
      ...INBOUND,
      directions: ['inbound', 'outbound'],
      ctiSearches: [
        { ...search, name: 'b', order: 2, entity: 'account', directions: ['outbound'] },
        {
          ...search,
          name: 'a',
          order: 1,
          entity: 'contact',
          filter: { field: 'email', is: 'equals', value: '[[cti.email]]' },
        },
      ],
    };
    expect(lines(rule).Searches).toBe(
      'SearchFor contact Equals email [[cti.email]]; LookupIn account (Outbound)',
    );
  });

  test('is cut where it says more than anybody reads', () => {
    const one: Condition = { parameter: 'p'.repeat(50), is: 'equals', value: 'v' };
    const condition = { any: Array.from({ length: 500 }, () => one) };
    expect(lines({ ...INBOUND, condition }).If?.length).toBe(1501);
  });
});

test.each<[Condition, string]>([
  [{ parameter: 'cti.a', is: 'oneOf', value: 'x\ny' }, 'OneOf [[cti.a]] x, y'],
  [{ parameter: 'cti.a', pointer: '/b/0', is: 'atLeast', value: '3' }, 'AtLeast [[cti.a]]/b/0 3'],
  [{ not: { parameter: 'a', is: 'absent' } }, 'Not Absent [[a]]'],
  [{ all: [{ parameter: 'a', is: 'present' }] }, 'Present [[a]]'],
  [
    {
      any: [
        { parameter: 'a', is: 'present' },
        {
          all: [
            { parameter: 'b', is: 'present' },
            { parameter: 'c', is: 'present' },
          ],
        },
      ],
    },
    '(Present [[a]] Or (Present [[b]] And Present [[c]]))',
  ],
])('the condition %j is %s', (condition, words) => {
  expect(describeCondition(condition, t)).toBe(words);
});

test.each<[Filter, string]>([
  [{ field: 'phone', is: 'number', value: '[[cti.ani]]' }, 'SameNumber phone [[cti.ani]]'],
  [
    {
      all: [
        { field: 'a', is: 'beginsWith', value: '1' },
        { field: 'b', is: 'contains', value: '2' },
      ],
    },
    '(BeginsWith a 1 And Contains b 2)',
  ],
])('the filter %j is %s', (filter, words) => {
  expect(describeFilter(filter, t)).toBe(words);
});

test.each<[SingleDecision, string]>([
  [{ decision: 'nextRule' }, 'NextRule'],
  [{ decision: 'createSession' }, 'OpensNothing'],
  [{ decision: 'loadMatch' }, 'OpensMatch'],
  [
    { decision: 'loadMatch', action: { open: 'flow', name: 'Greet', args: {} } },
    'OpensMatch, StartsFlow Greet',
  ],
  [{ decision: 'doAction', action: { open: 'search' } }, 'InFront OpensSearch'],
])('the decision %j is %s', (decision, words) => {
  expect(describeDecision(decision, t)).toBe(words);
});

test.each<[PopAction, string]>([
  [
    { open: 'newRecord', entity: 'lead', defaults: { phone: '[[cti.ani]]' } },
    'OpensNewOf lead (phone = [[cti.ani]])',
  ],
  [{ open: 'search', text: '[[cti.ani]]' }, 'OpensSearchFor [[cti.ani]]'],
  [{ open: 'objectHome', entity: 'Case' }, 'OpensHome Case'],
  [{ open: 'list', entity: 'Case', listId: 'mine' }, 'OpensList mine Case'],
  [{ open: 'match' }, 'OpensMatch'],
])('the action %j is %s', (action, words) => {
  expect(bare(describeAction(action, t))).toBe(words);
});
