import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Crm, CrmQuery } from '../../../src/screen-pop/crm';
import type { Answer } from '../../../src/screen-pop/lookup';
import type { LookupRequest } from '../../../src/screen-pop/lookup-request';
import type { CtiSearch, Decision, Filter, NavigationRule } from '../../../src/screen-pop/rule';
import { nextStep, type Walk } from '../../../src/screen-pop/walk-rules';
import {
  createMemoryCrm,
  inShort,
  type RecordOf,
  toRecord,
} from '../../support/screen-pop/memory-crm';
import { aRequest, aRule, aSearch } from '../../support/screen-pop/rules';

const ADA: RecordOf = { recordId: '1', name: 'Ada' };
const BOB: RecordOf = { recordId: '2', name: 'Bob' };
const DOWN = { failure: 'unreachable', sentence: { key: 'popFailedUnreachable' } } as const;

type Given = readonly RecordOf[] | typeof DOWN;

/** Walks rules to their end, answering as given: by the question in short, without its CRM; else nobody is found. */
function walk(
  rules: readonly NavigationRule[],
  given: Readonly<Record<string, Given>> = {},
  differences: Partial<Walk> = {},
) {
  const facts: Walk = {
    request: aRequest(),
    rules,
    crms: [createMemoryCrm()],
    webOrigins: [],
    region: 'US',
    chosenBefore: [],
    ...differences,
  };
  const answers = new Map<string, Answer>();
  const name = (crmId: string, query: CrmQuery) => `${crmId} ${JSON.stringify(query)}`;
  const asked: string[] = [];
  for (;;) {
    const step = nextStep(facts, (crmId, query) => answers.get(name(crmId, query)));
    if (step.next === 'pop') return { ...step, asked, answers };
    for (const query of step.queries) {
      const question = name(step.crm.crmId, query);
      if (answers.has(question)) throw new Error(`asked twice: ${question}`);
      asked.push(inShort(query));
      const answer = given[inShort(query)] ?? [];
      answers.set(question, 'failure' in answer ? answer : { records: answer.map(toRecord) });
    }
  }
}

/** A search that asks one question by its own name: `contact mail equals …`. */
const by = (name: string, differences: Partial<CtiSearch> = {}) =>
  aSearch({ name, filter: { field: 'f', is: 'equals', value: name }, ...differences });
const question = (name: string, entity = 'contact') => `${entity} f equals ${name}`;

const next: Decision = { decision: 'nextRule' };

describe('the walk through the rules', () => {
  test('ends at the first rule whose decision is not next rule', () => {
    const { plan, searches, asked } = walk(
      [
        aRule({ name: 'last', order: 30, ctiSearches: [by('c')] }),
        aRule({ name: 'special', order: 10, ctiSearches: [by('a')], noMatches: next }),
        aRule({ name: 'usual', order: 20, ctiSearches: [by('b')] }),
      ],
      { [question('b')]: [ADA] },
    );
    expect(plan).toMatchObject({ rule: 'usual', outcome: { status: 'opened', name: 'Ada' } });
    expect(asked).toEqual([question('a'), question('b')]);
    expect(searches.map(({ name, count }) => [name, count])).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
  });

  test('ends at a rule for nobody, although later ones might find somebody', () => {
    const { plan } = walk([aRule({ ctiSearches: [by('a')] }), aRule({ name: 'later' })], {});
    expect(plan).toMatchObject({ rule: 'Rule', outcome: { status: 'newRecord' } });
  });

  test.each<[string, readonly RecordOf[], Partial<NavigationRule>]>([
    ['one', [ADA], { singleMatch: next }],
    ['several', [ADA, BOB], { multipleMatches: next }],
  ])('forgets %s where the decision is next rule', (_, records, decision) => {
    const { plan } = walk(
      [aRule({ ctiSearches: [by('a')], ...decision }), aRule({ name: 'later', order: 20 })],
      { [question('a')]: records },
    );
    expect(plan).toMatchObject({ rule: 'later', outcome: { status: 'newRecord' } });
  });

  test('pools all searches of a rule for the call’s direction, by their order', () => {
    const { plan, asked } = walk(
      [
        aRule({
          ctiSearches: [
            by('second', { order: 2, entity: 'account' }),
            by('first'),
            by('outbound', { directions: ['outbound'] }),
          ],
        }),
      ],
      {
        [question('first')]: [BOB],
        [question('second', 'account')]: [{ ...ADA, entity: 'account' }],
      },
    );
    expect(asked).toEqual([question('first'), question('second', 'account')]);
    expect(plan.outcome).toMatchObject({
      status: 'pick',
      matches: [{ name: 'Bob' }, { name: 'Ada' }],
    });
  });

  test('counts a record that two searches find once', () => {
    const { plan } = walk([aRule({ ctiSearches: [by('a'), by('b')] })], {
      [question('a')]: [ADA],
      [question('b')]: [ADA],
    });
    expect(plan.outcome).toEqual({ status: 'opened', name: 'Ada' });
  });

  test('asks the same question once, however many rules put it', () => {
    const rule = aRule({ ctiSearches: [by('a'), by('a', { name: 'again' })], noMatches: next });
    const { asked, plan } = walk([rule, { ...rule, name: 'other', order: 20 }]);
    expect(asked).toEqual([question('a')]);
    expect(plan).toMatchObject({ outcome: { status: 'nothing' }, openings: [] });
  });

  test('runs a rule without searches as one that finds nobody', () => {
    const noMatches: Decision = {
      decision: 'doAction',
      action: { open: 'objectHome', entity: 'case' },
    };
    const { plan } = walk([aRule({ ctiSearches: [], noMatches })]);
    expect(plan.outcome).toEqual({ status: 'shown', what: 'case' });
  });

  test('comes to nothing where no rule is for the call', () => {
    const { plan, searches } = walk([aRule({ moments: ['ended'] })]);
    expect(plan).toMatchObject({ outcome: { status: 'nothing' }, openings: [], session: 'keep' });
    expect(plan.rule).toBeUndefined();
    expect(searches).toEqual([]);
  });

  test('asks the CRM that the rule names', () => {
    const other = createMemoryCrm([], { crmId: 'other', origins: ['https://other.example'] });
    const { plan } = walk(
      [aRule({ result: { crmId: 'other', window: 'existing' } })],
      {},
      { crms: [createMemoryCrm(), other] },
    );
    expect(plan.openings[0]?.address).toMatch(/^https:\/\/other\.example\//);
  });

  test.each<[string, Partial<NavigationRule>, readonly Crm[], string]>([
    ['there is none', {}, [], 'popFailedNoCrm'],
    [
      'there is no such one',
      { result: { crmId: 'gone', window: 'existing' } },
      [createMemoryCrm()],
      'popFailedUnknownCrm',
    ],
  ])('needs a CRM: %s', (_, rule, crms, key) => {
    const { plan } = walk([aRule(rule)], {}, { crms });
    expect(plan).toMatchObject({ rule: 'Rule', outcome: { status: 'failed', key } });
  });
});

describe('a search that could not be made', () => {
  const unknown: Filter = { field: 'f', is: 'equals', value: '[[cti.town]]' };

  test('for want of a parameter finds nobody, and says so', () => {
    const { plan, searches } = walk([
      aRule({ ctiSearches: [aSearch({ filter: unknown }), by('a')] }),
    ]);
    expect(plan.outcome.status).toBe('newRecord');
    expect(searches[0]).toMatchObject({
      count: 0,
      failure: { key: 'popFailedMissingParameter', values: ['cti.town'] },
    });
  });

  test('fails the pop if there is no other in the rule', () => {
    const { plan } = walk([aRule({ ctiSearches: [aSearch({ filter: unknown })] })]);
    expect(plan.outcome).toEqual({
      status: 'failed',
      key: 'popFailedMissingParameter',
      values: ['cti.town'],
    });
  });

  test('lets the next rule try', () => {
    const { plan } = walk([
      aRule({ ctiSearches: [aSearch({ filter: unknown })], noMatches: next }),
      aRule({ name: 'later', order: 20 }),
    ]);
    expect(plan).toMatchObject({ rule: 'later', outcome: { status: 'newRecord' } });
  });

  test('as the CRM does not answer is made in the CRM’s own search page', () => {
    const { plan } = walk([aRule({ ctiSearches: [by('a'), by('b')] })], { [question('a')]: DOWN });
    expect(plan.outcome).toEqual({ status: 'searched', count: 0, why: DOWN.sentence });
  });

  test('does not matter if another one has found somebody', () => {
    const { plan, searches } = walk([aRule({ ctiSearches: [by('a'), by('b')] })], {
      [question('a')]: DOWN,
      [question('b')]: [ADA],
    });
    expect(plan.outcome.status).toBe('opened');
    expect(searches[0]?.failure).toEqual(DOWN.sentence);
  });

  test('does not make a rule pop that never pops', () => {
    const never: Decision = { decision: 'doAction' };
    const silent = { noMatches: never, singleMatch: never, multipleMatches: never };
    const down = walk([aRule({ ctiSearches: [by('a')], ...silent })], { [question('a')]: DOWN });
    expect(down.plan).toMatchObject({ outcome: { status: 'nothing' }, openings: [] });
    const lacking = walk([aRule({ ctiSearches: [aSearch({ filter: unknown })], ...silent })]);
    expect(lacking.plan.outcome).toEqual({ status: 'nothing' });
  });

  test('is remembered by later rules, which cannot say that there is nobody', () => {
    const rules = [
      aRule({ ctiSearches: [by('a')], noMatches: next }),
      aRule({ name: 'later', order: 20, ctiSearches: [by('b')] }),
    ];
    expect(walk(rules, { [question('a')]: DOWN }).plan.outcome).toMatchObject({
      status: 'searched',
      why: DOWN.sentence,
    });
    expect(walk(rules, { [question('a')]: DOWN, [question('b')]: [ADA] }).plan.outcome).toEqual({
      status: 'opened',
      name: 'Ada',
    });
    const [first] = rules;
    expect(walk(first ? [first] : [], { [question('a')]: DOWN }).plan.outcome.status).toBe(
      'searched',
    );
  });
});

test('in USD’s walk-through, an attached Email finds the contact, whose record comes up in its tab', () => {
  const mailIs = (field: string): Filter => ({ field, is: 'equals', value: '[[cti.Email]]' });
  const rule = aRule({
    order: 50,
    directions: ['inbound', 'outbound', 'internal'],
    ctiSearches: [
      aSearch({
        fields: [{ name: 'fullname' }],
        filter: {
          all: [
            { field: 'statecode', is: 'equals', value: '0' },
            { any: [mailIs('emailaddress1'), mailIs('emailaddress2'), mailIs('emailaddress3')] },
          ],
        },
      }),
    ],
    singleMatch: { decision: 'loadMatch', action: { open: 'match' } },
    result: { window: 'existing', targetTab: 'Contact', showTab: 'Contact' },
  });
  const mail = 'emailaddress$ equals ada@example.org';
  const any = [1, 2, 3].map((which) => mail.replace('$', String(which))).join(', ');
  const { plan } = walk(
    [rule],
    { [`contact all(statecode equals 0, any(${any}))`]: [ADA] },
    { request: aRequest({ number: '', items: { email: 'ada@example.org' } }) },
  );
  expect(plan).toMatchObject({
    session: 'create',
    openings: [{ address: 'https://crm.example/contact/1', place: 'front', targetTab: 'Contact' }],
    outcome: { status: 'opened', name: 'Ada' },
  });
});

/** Many walks, on a busy machine. */
const PATIENCE_MS = 30_000;

describe('whatever the rules and the answers are', { timeout: PATIENCE_MS }, () => {
  const decision = fc.constantFrom<Decision>(
    next,
    { decision: 'createSession' },
    { decision: 'doAction', action: { open: 'match' } },
    { decision: 'doAction', action: { open: 'search' } },
    { decision: 'createSession', action: { open: 'pickList' } },
    { decision: 'createSession', action: { open: 'newRecord', entity: '*', defaults: {} } },
  );
  const search = fc.constantFrom(
    aSearch({ entity: '*' }),
    aSearch({ entity: 'account' }),
    by('a'),
    by('b'),
    aSearch({ filter: { field: 'f', is: 'equals', value: '[[cti.unknown]]' } }),
  );
  const rule = fc
    .record({
      order: fc.integer({ min: 0, max: 3 }),
      ctiSearches: fc.array(search, { maxLength: 4 }),
      noMatches: decision,
      singleMatch: fc.oneof(decision, fc.constant({ decision: 'loadMatch' } as const)),
      multipleMatches: decision,
      actions: fc.constantFrom([], [{ open: 'match' }, { open: 'objectHome', entity: 'case' }]),
    })
    .map((differences) => aRule(differences as Partial<NavigationRule>));
  const named = fc
    .array(rule, { maxLength: 6 })
    .map((rules) => rules.map((one, index) => ({ ...one, name: `rule ${index}` })));
  const records = fc.subarray([ADA, BOB, { ...ADA, entity: 'account' }]);
  const answer = fc.oneof<fc.Arbitrary<Given>[]>(records, fc.constant(DOWN));
  const NUMBER = '+12025550143';
  const answers = fc.record({
    [`contact number ${NUMBER}`]: answer,
    [`account number ${NUMBER}`]: answer,
    'contact number equals 49': answer,
    [question('a')]: answer,
    [question('b')]: answer,
  });
  const request = fc.constantFrom(
    aRequest({ items: { customerid: '49' } }),
    aRequest({ number: '', items: { customerid: '49' } }),
  );

  /** By another way: all that every rule could find, and the first whose decision on that is not next rule. */
  function decidingRule(
    rules: readonly NavigationRule[],
    given: Readonly<Record<string, Given>>,
    { number }: LookupRequest,
  ) {
    const records = (asked: string) => {
      const answered = given[asked] ?? [];
      return 'failure' in answered ? [] : answered;
    };
    const foundBy = ({ entity, filter }: CtiSearch) => {
      if (filter) return 'value' in filter ? records(question(filter.value)) : [];
      const entities = entity === '*' ? ['contact', 'account'] : [entity];
      const byNumber = entities.flatMap((one) => records(`${one} number ${NUMBER}`));
      if (number && byNumber.length > 0) return byNumber;
      return entities.includes('contact') ? records('contact number equals 49') : [];
    };
    const deciding = rules
      .toSorted((one, other) => one.order - other.order)
      .find(({ ctiSearches, noMatches, singleMatch, multipleMatches }) => {
        const pool = new Set(
          ctiSearches.flatMap(foundBy).map(({ entity, recordId }) => `${entity} ${recordId}`),
        );
        const decision = [noMatches, singleMatch][pool.size] ?? multipleMatches;
        return decision.decision !== 'nextRule';
      });
    return deciding?.name;
  }

  test('the walk ends, asks each question once, decides on no next rule and opens one thing in front', () => {
    fc.assert(
      fc.property(named, answers, request, (rules, given, call) => {
        const { plan, answers: known } = walk(rules, given, { request: call });
        const isDown = [...known.values()].some((one) => 'failure' in one);
        if (!isDown) expect(plan.rule).toBe(decidingRule(rules, given, call));
        const fronts = plan.openings.filter(({ place }) => place === 'front');
        expect(fronts.length).toBeLessThanOrEqual(1);
        if (fronts.length > 0) expect(plan.openings[0]).toBe(fronts[0]);
        expect(new Set(plan.openings.map(({ address }) => address)).size).toBe(
          plan.openings.length,
        );
      }),
      { numRuns: 300 },
    );
  });

  test('a rule that passes on in every case decides nothing', () => {
    fc.assert(
      fc.property(named, answers, (rules, given) => {
        const passing = rules.map((one) => ({
          ...one,
          noMatches: next,
          singleMatch: next,
          multipleMatches: next,
        }));
        expect(walk(passing, given).plan.outcome).toEqual({ status: 'nothing' });
      }),
    );
  });
});
