import { expect } from 'vitest';
import { type PhoneNumberForms, toNumberForms } from '../../../../src/dialing/number/number-forms';
import { type CrmCriterion, type CrmRecord, SearchError } from '../../../../src/screen-pop/crm';
import type { Check } from '../check';
import { HOSTILE_TEXTS, VERY_LONG } from '../hostile-texts';
import { REGION } from '../people';
import { shapeOf } from '../shape';
import { ask, emailField, type Subject } from '../subject';

const OPERATORS = ['equals', 'contains', 'beginsWith', 'endsWith'] as const;

export const HOSTILE_VALUES: readonly Check[] = [
  {
    theme: 'Hostile values',
    sentence: 'finds nobody by a text that nobody has, whatever it means elsewhere',
    run: (subject) =>
      expectNobody(
        subject,
        HOSTILE_TEXTS.flatMap((text) => criteria(subject, text)),
      ),
  },
  {
    theme: 'Hostile values',
    sentence: 'finds nobody by a number with such a text around it',
    run: (subject) =>
      expectNobody(
        subject,
        HOSTILE_TEXTS.flatMap((text) => numbersWith(text)).map((number) => ({ number })),
      ),
  },
  {
    theme: 'Hostile values',
    sentence: 'asks the same question of the CRM whatever the value',
    async run(subject) {
      const field = emailField(subject) ?? subject.crm.numberField;
      for (const is of OPERATORS) {
        await ask(subject, { field, is, value: 'plain' });
        const plain = shapeOf(lastAsked(subject));
        for (const value of HOSTILE_TEXTS) {
          await outcome(ask(subject, { field, is, value }));
          expect(shapeOf(lastAsked(subject)), `${is} ${value}`).toEqual(plain);
        }
      }
    },
  },
  {
    theme: 'Hostile values',
    sentence: 'gets over a text of a hundred thousand characters',
    async run(subject) {
      for (const where of criteria(subject, VERY_LONG)) {
        expect(await outcome(ask(subject, where))).toEqual([]);
      }
    },
  },
];

function criteria(subject: Subject, value: string): readonly CrmCriterion[] {
  const field = emailField(subject) ?? subject.crm.numberField;
  return OPERATORS.map((is) => ({ field, is, value }));
}

async function expectNobody(subject: Subject, all: readonly CrmCriterion[]): Promise<void> {
  for (const where of all) {
    expect(await outcome(ask(subject, where)), JSON.stringify(where)).toEqual([]);
  }
}

/** A search that the CRM refuses in words finds nobody either; anything else that is thrown is a fault. */
async function outcome(searched: Promise<readonly CrmRecord[]>): Promise<readonly CrmRecord[]> {
  try {
    return await searched;
  } catch (error) {
    if (error instanceof SearchError) return [];
    throw error;
  }
}

/** As a phone system might send them: no country is known of such a number, so that its text is searched for as it is. */
function numbersWith(text: string): readonly PhoneNumberForms[] {
  return [`${text}0009990199`, `0009990199${text}`].flatMap((raw) => {
    const forms = toNumberForms(raw, REGION);
    return forms ? [forms] : [];
  });
}

function lastAsked({ sent }: Subject): string {
  return sent.at(-1)?.request.url ?? '';
}
