import { expect } from 'vitest';
import { matchNumber } from '../../../../src/dialing/number/match-number';
import type { CrmRecord } from '../../../../src/screen-pop/crm';
import type { Check } from '../check';
import { MARIA, NOBODY, PEOPLE, REGION } from '../people';
import { ask, emailField, formsOf, namesOf, type Subject } from '../subject';

const ALL_NUMBERS = PEOPLE.flatMap(({ numbers }) => numbers);
const noEmail = (subject: Subject) =>
  emailField(subject) === undefined ? 'people have no e-mail key' : undefined;

export const FINDING: readonly Check[] = [
  {
    theme: 'Finding',
    sentence: 'finds a caller by E.164, however the number is stored',
    async run(subject) {
      for (const stored of ALL_NUMBERS) {
        const found = await callers(subject, formsOf(stored).e164 ?? stored);
        expect(namesOf(found), stored).toEqual(peopleAt(stored));
      }
    },
  },
  {
    theme: 'Finding',
    sentence: 'finds a caller by a national number',
    run: async (subject) =>
      expect(namesOf(await callers(subject, '2025550102'))).toEqual(['Annie Cannon']),
  },
  {
    theme: 'Finding',
    sentence: 'finds everybody who shares a number',
    run: async (subject) =>
      expect(namesOf(await callers(subject, '+12025550109'))).toEqual([
        'Sophie Brahe',
        'Tycho Brahe',
      ]),
  },
  {
    theme: 'Finding',
    sentence: 'finds nobody for a number of nobody, which is no error',
    run: async (subject) => expect(await ask(subject, { number: formsOf(NOBODY) })).toEqual([]),
  },
  {
    theme: 'Finding',
    sentence: 'finds nobody for an extension of the phone system that nobody has',
    run: async (subject) => expect(await callers(subject, '4711')).toEqual([]),
  },
  {
    theme: 'Finding',
    sentence: 'finds a person by e-mail address, and brings the field along',
    skip: noEmail,
    async run(subject) {
      const field = emailField(subject) ?? '';
      const [record, ...more] = await ask(
        subject,
        { field, is: 'equals', value: MARIA.email },
        { fields: [field] },
      );
      expect(more).toEqual([]);
      expect(record).toMatchObject({ name: MARIA.name, fields: { [field]: MARIA.email } });
    },
  },
  {
    theme: 'Finding',
    sentence: 'finds by the beginning, the end and the middle of a field',
    skip: noEmail,
    async run(subject) {
      const field = emailField(subject) ?? '';
      for (const [is, value] of [
        ['beginsWith', 'maria@'],
        ['endsWith', '@observatory.example'],
        ['contains', 'a@observ'],
      ] as const) {
        expect(namesOf(await ask(subject, { field, is, value })), is).toEqual([MARIA.name]);
      }
    },
  },
  {
    theme: 'Finding',
    sentence: 'finds who meets all of several criteria, and who meets any',
    skip: noEmail,
    async run(subject) {
      const email = {
        field: emailField(subject) ?? '',
        is: 'equals',
        value: MARIA.email,
      } as const;
      const hers = { number: formsOf('+12025550101') };
      const other = { number: formsOf('+12025550103') };
      expect(namesOf(await ask(subject, { all: [email, hers] }))).toEqual([MARIA.name]);
      expect(await ask(subject, { all: [email, other] })).toEqual([]);
      expect(namesOf(await ask(subject, { any: [email, other] }))).toEqual([
        'Henrietta Leavitt',
        MARIA.name,
      ]);
    },
  },
  {
    theme: 'Finding',
    sentence: 'keeps to the limit',
    async run(subject) {
      const any = PEOPLE.slice(0, 5).flatMap(({ numbers }) =>
        numbers.map((number) => ({ number: formsOf(number) })),
      );
      expect(await ask(subject, { any }, { limit: 3 })).toHaveLength(3);
    },
  },
];

/** Those found who surely have the number. */
async function callers(subject: Subject, number: string): Promise<readonly CrmRecord[]> {
  const wanted = formsOf(number);
  const records = await ask(subject, { number: wanted });
  return records.filter(({ numbers }) =>
    numbers.some((stored) =>
      ['same', 'extensionDiffers'].includes(matchNumber(stored, wanted, REGION) ?? ''),
    ),
  );
}

function peopleAt(number: string): readonly string[] {
  const { e164 } = formsOf(number);
  return PEOPLE.filter(({ numbers }) => numbers.some((one) => formsOf(one).e164 === e164))
    .map(({ name }) => name)
    .sort();
}
