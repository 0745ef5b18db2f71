import { describe, expect, test } from 'vitest';
import type { CrmQuery } from '../../../src/screen-pop/crm';
import { ANY_ENTITY } from '../../../src/screen-pop/default-rules';
import { type Answer, lookUp } from '../../../src/screen-pop/lookup';
import {
  createMemoryCrm,
  inShort,
  type RecordOf,
  toRecord,
} from '../../support/screen-pop/memory-crm';
import { aRequest, aSearch, type CallOf } from '../../support/screen-pop/rules';

const NUMBER = '+12025550143';
const ADA: RecordOf = { recordId: '1', name: 'Ada', numbers: ['(202) 555-0143'] };

/** Goes on with a search until it is over; what no answer is given for finds nobody. */
function play(
  call: CallOf,
  answers: Readonly<Record<string, readonly RecordOf[] | 'unsupported' | 'unreachable'>>,
  search = aSearch({ entity: ANY_ENTITY }),
  chosen: readonly string[] = [],
) {
  const known = new Map<string, Answer>();
  const rounds: string[][] = [];
  const context = {
    request: aRequest(call),
    crm: createMemoryCrm(),
    region: 'US',
    chosenBefore: chosen.map((recordId) => ({ crmId: 'crm', entity: 'contact', recordId })),
  };
  const answerOf = (_: string, query: CrmQuery) => known.get(inShort(query));
  let lookup = lookUp(search, context, answerOf);
  while (lookup.unanswered.length > 0) {
    const round = lookup.unanswered.map(inShort);
    rounds.push(round);
    for (const question of round) {
      const answer = answers[question] ?? [];
      known.set(
        question,
        typeof answer === 'string'
          ? { failure: answer, sentence: { key: answer } }
          : { records: answer.map(toRecord) },
      );
    }
    lookup = lookUp(search, context, answerOf);
  }
  return { ...lookup, rounds };
}

describe('the usual lookup', () => {
  test('asks for the number in every kind of record that the CRM names, in its order', () => {
    const { rounds, found } = play({}, { [`contact number ${NUMBER}`]: [ADA] });
    expect(rounds).toEqual([[`contact number ${NUMBER}`, `account number ${NUMBER}`]]);
    expect(found.map(({ record }) => record.name)).toEqual(['Ada']);
  });

  test('asks for the attached keys, one after the other, if nobody has the number', () => {
    const items = { caseid: '9', email: 'ada@example.org', customerid: '49', colour: 'blue' };
    const { rounds, found } = play({ items }, { 'contact mail equals ada@example.org': [ADA] });
    expect(rounds.slice(1)).toEqual([
      ['contact number equals 49'],
      ['contact mail equals ada@example.org'],
    ]);
    expect(found.map(({ reason }) => reason)).toEqual([
      { key: 'popReasonKey', values: ['email', 'ada@example.org'] },
    ]);
  });

  test('asks for keys only when the number is withheld', () => {
    const { rounds } = play({ number: '', items: { caseid: '9', email: ' ' } }, {});
    expect(rounds).toEqual([['case id equals 9']]);
  });

  test('asks nothing when nothing is known', () => {
    expect(play({ number: '' }, {})).toMatchObject({ rounds: [], found: [] });
  });

  test('in one kind of record asks for that, and for its keys', () => {
    const items = { caseid: '9', customerid: '49' };
    const { rounds } = play({ items }, {}, aSearch({ entity: 'case' }));
    expect(rounds).toEqual([[`case number ${NUMBER}`], ['case id equals 9']]);
  });

  test.each<[string, readonly RecordOf[]]>([
    ['has other numbers only', [{ ...ADA, numbers: ['+1 212 555 0100'] }]],
    ['has a number that only ends alike', [{ ...ADA, numbers: ['555 0143'] }]],
  ])('goes on to the keys if whom it found %s', (_, records) => {
    const answers = { [`contact number ${NUMBER}`]: records };
    expect(play({ items: { customerid: '49' } }, answers).rounds).toHaveLength(2);
  });

  test('goes on to the keys where the CRM has no search by number', () => {
    const answers = {
      [`contact number ${NUMBER}`]: 'unsupported',
      'contact number equals 49': [ADA],
    } as const;
    const { found, failure } = play({ items: { customerid: '49' } }, answers);
    expect(found).toHaveLength(1);
    expect(failure?.sentence).toEqual({ key: 'unsupported' });
  });

  test('leaves a CRM alone that does not answer', () => {
    const answers = { [`account number ${NUMBER}`]: 'unreachable' } as const;
    const { rounds, failure } = play({ items: { customerid: '49' } }, answers);
    expect(rounds).toHaveLength(1);
    expect(failure?.sentence).toEqual({ key: 'unreachable' });
  });

  test('knows whom the agents have chosen before', () => {
    const answers = { [`contact number ${NUMBER}`]: [ADA] };
    const { found } = play({}, answers, aSearch(), ['1']);
    expect(found[0]?.reason.key).toBe('popReasonChosenBefore');
  });

  test('takes no key from what every object has', () => {
    const crm = createMemoryCrm([], {
      keys: [{ key: 'constructor', entity: 'contact', field: 'x' }],
    });
    const context = { request: aRequest({ number: '' }), crm, region: 'US', chosenBefore: [] };
    expect(lookUp(aSearch(), context, () => undefined).queries).toEqual([]);
  });
});

describe('a search with a filter', () => {
  const filter = { field: 'mail', is: 'equals', value: '[[cti.email]]' } as const;

  test('asks what the filter says, in all kinds of records if it names none', () => {
    const search = aSearch({ entity: ANY_ENTITY, filter });
    const { rounds } = play({ items: { email: 'a@b.example' } }, {}, search);
    expect(rounds).toEqual([
      ['contact mail equals a@b.example', 'account mail equals a@b.example'],
    ]);
  });

  test('for want of a parameter asks nothing and names it', () => {
    const search = aSearch({ filter });
    expect(play({}, {}, search)).toMatchObject({ rounds: [], missing: 'cti.email', found: [] });
  });

  test('by number leaves out whom the CRM has found by other digits', () => {
    const search = aSearch({ filter: { field: 'phone', is: 'number', value: '[[cti.ani]]' } });
    const other = { recordId: '2', name: 'Bob', numbers: ['+1 212 555 0100'] };
    const { found } = play({}, { [`contact number ${NUMBER}`]: [other, ADA] }, search);
    expect(found.map(({ record }) => record.name)).toEqual(['Ada']);
  });

  test('brings along fields that tell records apart', () => {
    const fields = [{ name: 'town', label: 'Town' }, { name: 'mail' }, { name: 'again' }];
    const search = aSearch({ fields });
    const record = {
      ...ADA,
      detail: 'Engines Ltd',
      fields: { town: 'London', mail: 'ada@example.org', again: 'Ada', other: 'x' },
    };
    const { found, queries } = play({}, { [`contact number ${NUMBER}`]: [record] }, search);
    expect(queries[0]?.fields).toEqual(['town', 'mail', 'again']);
    expect(found[0]?.record.detail).toBe('Engines Ltd · Town: London · ada@example.org');
  });
});
