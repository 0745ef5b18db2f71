import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PopTarget } from '../../../src/screen-pop/crm';
import { type ActingDecision, planFallback, planPop } from '../../../src/screen-pop/plan-pop';
import type { RankedMatch } from '../../../src/screen-pop/rank-matches';
import type { NavigationRule, PopAction } from '../../../src/screen-pop/rule';
import { createMemoryCrm, toRecord } from '../../support/screen-pop/memory-crm';
import { aRequest, aRule, type CallOf } from '../../support/screen-pop/rules';

const crm = createMemoryCrm();
const WIKI = 'https://wiki.example';

const matched = (recordId: string, fields = {}): RankedMatch => {
  const record = toRecord({ recordId, name: `Name ${recordId}`, fields });
  const { entity, name } = record;
  return { record, match: { crmId: 'crm', entity, recordId, name, reason: { key: 'why' } } };
};
const ADA = matched('1', { town: 'London' });
const BOB = matched('2');

function plan(
  decision: ActingDecision,
  pool: readonly RankedMatch[] = [ADA],
  rule: Partial<NavigationRule> = {},
  call: CallOf = {},
) {
  const context = { request: aRequest(call), rule: aRule(rule), crm, webOrigins: [WIKI] };
  return planPop(decision, pool, context);
}
const doing = (action: PopAction, pool?: readonly RankedMatch[], call?: CallOf) =>
  plan({ decision: 'doAction', action }, pool, {}, call);
const addresses = ({ openings }: ReturnType<typeof plan>) =>
  openings.map(({ place, address }) => `${place} ${address.replace('https://crm.example', '')}`);

describe('a decision', () => {
  test('loads the match first, then runs its action, then the rule’s own; the first is in front', () => {
    const decided = plan(
      { decision: 'loadMatch', action: { open: 'objectHome', entity: 'case' } },
      [ADA],
      { actions: [{ open: 'url', url: `${WIKI}/[[contact.town]]` }] },
    );
    expect(addresses(decided)).toEqual([
      'front /contact/1',
      'behind /case',
      `behind ${WIKI}/London`,
    ]);
    expect(decided).toMatchObject({
      rule: 'Rule',
      session: 'create',
      outcome: { status: 'opened', name: 'Name 1' },
      reason: { key: 'why' },
      skipped: [],
    });
  });

  test('opens the same thing once, however often it is named', () => {
    const decided = plan({ decision: 'loadMatch', action: { open: 'match' } }, [ADA], {
      actions: [{ open: 'match' }],
    });
    expect(addresses(decided)).toEqual(['front /contact/1']);
  });

  test.each([
    ['doAction', 'keep'],
    ['createSession', 'create'],
    ['loadMatch', 'create'],
  ] as const)('to %s: session %s', (decision, session) => {
    expect(plan({ decision }).session).toBe(session);
  });

  test('without anything to open comes to nothing', () => {
    expect(plan({ decision: 'createSession' })).toMatchObject({
      openings: [],
      outcome: { status: 'nothing' },
      session: 'create',
    });
  });

  test('to show the list leaves the tab in front alone, whatever else is opened', () => {
    const decided = plan({ decision: 'createSession', action: { open: 'match' } }, [ADA, BOB], {
      actions: [{ open: 'objectHome', entity: 'case' }],
    });
    expect(decided.outcome).toEqual({ status: 'pick', matches: [ADA.match, BOB.match] });
    expect(addresses(decided)).toEqual(['behind /case']);
  });

  test('with an entity search shows even one match in the list, under its name', () => {
    const decided = plan({ decision: 'loadMatch' }, [ADA], {
      result: { window: 'existing', entitySearch: 'Customers' },
    });
    expect(decided.outcome).toEqual({ status: 'pick', matches: [ADA.match], heading: 'Customers' });
  });

  test('opens where the rule says: what is behind has names of its own', () => {
    const decided = plan({ decision: 'loadMatch' }, [ADA], {
      actions: [{ open: 'objectHome', entity: 'case' }],
      result: { window: 'existing', targetTab: 'Contact', showTab: 'Script' },
    });
    expect(decided.openings.map(({ targetTab }) => targetTab)).toEqual(['Contact', 'Rule (2)']);
    expect(decided.showTab).toBe('Script');
  });

  test('opens new tabs only, if the rule wants that', () => {
    const decided = plan({ decision: 'loadMatch' }, [ADA], {
      actions: [{ open: 'objectHome', entity: 'case' }],
      result: { window: 'new' },
    });
    expect(decided.openings.map(({ window, targetTab }) => [window, targetTab])).toEqual([
      ['new', undefined],
      ['new', undefined],
    ]);
  });
});

describe('an action', () => {
  test.each<[string, PopAction, string, object]>([
    [
      'opens a new record with the number and what the rule fills in',
      { open: 'newRecord', entity: '*', defaults: { source: 'Call [[cti.ani]]' } },
      '/contact/new?phone=%2B12025550143&source=Call+%2B12025550143',
      { status: 'newRecord' },
    ],
    [
      'lets the rule say where the number goes',
      { open: 'newRecord', entity: 'contact', defaults: { phone: '0' } },
      '/contact/new?phone=0',
      { status: 'newRecord' },
    ],
    [
      'fills no number into another kind of record',
      { open: 'newRecord', entity: 'case', defaults: {} },
      '/case/new?',
      { status: 'newRecord' },
    ],
    ['searches for the number', { open: 'search' }, '/search?q=%2B12025550143', { count: 1 }],
    [
      'searches for what the rule says',
      { open: 'search', text: '[[match.name]] & co', entity: '*' },
      '/search?q=Name+1+%26+co',
      { status: 'searched', count: 1 },
    ],
    [
      'opens a flow',
      { open: 'flow', name: 'Verify', args: { id: '[[contact.id]]' } },
      '/flow/Verify?id=1',
      { status: 'shown', what: 'Verify' },
    ],
    [
      'opens the list of a kind of record',
      { open: 'list', entity: 'case', listId: 'mine' },
      '/case/list/mine',
      { status: 'shown', what: 'case' },
    ],
    [
      'opens where a kind of record is at home',
      { open: 'objectHome', entity: '*' },
      '/contact',
      { status: 'shown', what: 'contact' },
    ],
    [
      'opens a page of the CRM',
      { open: 'url', url: '/apex/Pop?ani=[[cti.ani]]' },
      '/apex/Pop?ani=%2B12025550143',
      { status: 'shown', what: 'crm.example/apex/Pop' },
    ],
  ])('%s', (_, action, address, outcome) => {
    const decided = doing(action);
    expect(addresses(decided)).toEqual([`front ${address}`]);
    expect(decided.outcome).toMatchObject(outcome);
  });

  test('searches for the first attached key when the number is withheld', () => {
    const call = { number: '', items: { email: 'a@b.example', caseid: '9' } };
    expect(addresses(doing({ open: 'search' }, [], call))).toEqual([
      'front /search?q=a%40b.example',
    ]);
  });

  test.each<[string, PopAction, readonly RankedMatch[]]>([
    ['the match', { open: 'match' }, []],
    ['the list', { open: 'pickList' }, []],
  ])('opens nothing where nothing was found: %s', (_, action, pool) => {
    expect(doing(action, pool).outcome).toEqual({ status: 'nothing' });
  });
});

describe('an action that cannot be run', () => {
  const town = '[[cti.town]]';

  test.each<[string, PopAction, string, string]>([
    [
      'for want of a parameter of the new record',
      { open: 'newRecord', entity: 'case', defaults: { town } },
      'popFailedMissingParameter',
      'cti.town',
    ],
    [
      'for want of a text to search for',
      { open: 'search', text: town },
      'popFailedMissingParameter',
      'cti.town',
    ],
    [
      'for want of a parameter of the flow',
      { open: 'flow', name: 'Verify', args: { town } },
      'popFailedMissingParameter',
      'cti.town',
    ],
    [
      'for want of a parameter of the address',
      { open: 'url', url: `/x?town=${town}` },
      'popFailedMissingParameter',
      'cti.town',
    ],
    [
      'as it leads somewhere else',
      { open: 'url', url: 'https://evil.example/x' },
      'popFailedOutside',
      'https://evil.example',
    ],
  ])('says so: %s', (_, action, key, value) => {
    const decided = doing(action);
    expect(decided).toMatchObject({ openings: [], outcome: { status: 'failed', key } });
    expect(decided.outcome).toHaveProperty('values', [value]);
  });

  test('for want of a number and of keys says that there is no number', () => {
    expect(doing({ open: 'search' }, [], { number: '' }).outcome).toMatchObject({
      key: 'popFailedMissingParameter',
      values: ['cti.ani'],
    });
  });

  test('as the CRM has no such page says so', () => {
    const bare = createMemoryCrm([], { address: () => undefined });
    const context = { request: aRequest(), rule: aRule(), crm: bare, webOrigins: [] };
    const action = { open: 'flow', name: 'Verify', args: {} } as const;
    expect(planPop({ decision: 'doAction', action }, [ADA], context).outcome).toEqual({
      status: 'failed',
      key: 'popFailedNoSuchPage',
      values: ['https://crm.example', 'Verify'],
    });
  });

  test('does not take the others with it, and is told', () => {
    const decided = plan({ decision: 'loadMatch' }, [ADA], {
      actions: [{ open: 'search', text: town }],
    });
    expect(decided.outcome.status).toBe('opened');
    expect(decided.skipped).toEqual([{ key: 'popFailedMissingParameter', values: ['cti.town'] }]);
  });

  test('brings no other tab to the front', () => {
    const decided = plan({ decision: 'doAction', action: { open: 'search', text: town } }, [ADA], {
      result: { window: 'existing', showTab: 'Script' },
    });
    expect(decided.showTab).toBeUndefined();
  });
});

describe('the fallback', () => {
  const why = { key: 'popFailedSlow', values: ['https://crm.example'] };
  const slow = { failure: 'unreachable', sentence: why } as const;
  const context = { request: aRequest(), rule: aRule(), crm };

  test('is nothing where Offhook has no access: each pop would open one more tab', () => {
    const sentence = { key: 'popFailedNoPermission', values: ['https://crm.example'] };
    expect(planFallback({ failure: 'noPermission', sentence }, context)).toMatchObject({
      openings: [],
      outcome: { status: 'failed', ...sentence },
    });
  });

  test('is the CRM’s own search page, and says why', () => {
    const fallback = planFallback(slow, context);
    expect(addresses(fallback)).toEqual(['front /search?q=%2B12025550143']);
    expect(fallback.outcome).toEqual({ status: 'searched', count: 0, why });
  });

  test.each([
    [
      'there is no such page',
      { ...context, crm: createMemoryCrm([], { address: () => undefined }) },
    ],
    ['there is nothing to search for', { ...context, request: aRequest({ number: '' }) }],
    [
      'the page is not the CRM’s',
      { ...context, crm: createMemoryCrm([], { address: () => 'https://evil.example/' }) },
    ],
  ])('is only the reason if %s', (_, without) => {
    expect(planFallback(slow, without)).toMatchObject({
      openings: [],
      outcome: { status: 'failed', ...why },
    });
  });
});

/** Many pops, on a busy machine. */
const PATIENCE_MS = 30_000;

test('whatever parameters, records and a CRM’s recipe bring, what is opened is where it may be', {
  timeout: PATIENCE_MS,
}, () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'javascript:alert(1)',
      '//evil.example',
      '/../..//evil.example',
      '\\\\evil',
      '@x',
    ),
  );
  const templates = fc.constantFrom(
    '[[cti.x]]',
    '/[[cti.x]]',
    '/[[cti.x]]/[[match.name]]?a=[[contact.town]]#[[cti.x]]',
    `${WIKI}/[[cti.x]]`,
    `${WIKI}[[cti.x]]`,
    'https://[[cti.x]]/',
  );
  const action = fc.oneof(
    templates.map((url): PopAction => ({ open: 'url', url })),
    fc.constant<PopAction>({ open: 'match' }),
    hostile.map((name): PopAction => ({ open: 'flow', name, args: { x: '[[cti.x]]' } })),
    fc.constant<PopAction>({ open: 'search', text: '[[cti.x]]' }),
    hostile.map(
      (entity): PopAction => ({ open: 'newRecord', entity, defaults: { x: '[[cti.x]]' } }),
    ),
  );
  const careless = fc.constantFrom(
    ({ kind }: PopTarget, text: string) => `https://crm.example/${kind}/${text}`,
    (_: PopTarget, text: string) => text,
    (_: PopTarget, text: string) => `https://crm.example${text}`,
  );
  fc.assert(
    fc.property(hostile, fc.array(action, { minLength: 1 }), careless, (x, actions, address) => {
      const recipe = createMemoryCrm([], { address: (target) => address(target, x) });
      const decided = planPop({ decision: 'loadMatch' }, [matched(x, { town: x })], {
        request: aRequest({ parameters: { 'cti.x': x } }),
        rule: aRule({ actions }),
        crm: recipe,
        webOrigins: [WIKI],
      });
      for (const opening of decided.openings) {
        const url = new URL(opening.address);
        expect(['https://crm.example', WIKI]).toContain(url.origin);
      }
      expect(decided.openings.slice(1).filter(({ place }) => place === 'front')).toEqual([]);
    }),
  );
});
