import * as v from 'valibot';
import { storedItem } from '../../src/browser/stored-item';
import type { CallId } from '../../src/cti/ids';
import type { RecordRef } from '../../src/cti/pop-outcome';
import type { PhoneNumberForms } from '../../src/dialing/number/number-forms';
import type { KnownAnswer, PopPorts } from '../../src/screen-pop/ports';

/** Calls whose answers are kept: more than anybody has at once. */
const CALLS = 20;
/** Numbers whose choices are kept, and choices for each. */
const NUMBERS = 1000;
const CHOICES = 5;

type Answers = readonly { readonly callId: CallId; readonly known: readonly KnownAnswer[] }[];

const answers = storedItem<Answers>(
  'session',
  'popAnswers',
  (value) => value as Answers,
  () => [],
);

const ChoicesSchema = v.array(
  v.object({
    number: v.string(),
    records: v.array(v.object({ crmId: v.string(), entity: v.string(), recordId: v.string() })),
  }),
);

const choices = storedItem<v.InferOutput<typeof ChoicesSchema>>(
  'local',
  'popChoices',
  (value) => v.parse(ChoicesSchema, value),
  () => [],
);

/** One write after the other: each begins with what the one before has left. */
let turn: Promise<unknown> = Promise.resolve();
function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const next = turn.then(task, task);
  turn = next.catch(() => {});
  return next;
}

/** What CRMs have answered about a call. */
export function storedAnswers(callId: CallId): PopPorts['answers'] {
  return {
    load: async () => (await answers.load()).find((one) => one.callId === callId)?.known ?? [],
    save: (known) =>
      inTurn(async () => {
        const others = (await answers.load()).filter((one) => one.callId !== callId);
        await answers.save([...others, { callId, known }].slice(-CALLS));
      }),
  };
}

const keyOf = ({ e164, significant }: PhoneNumberForms) => e164 ?? significant;

/** The records that the agent has chosen for this number, the latest first. */
export async function storedChoices(
  number: PhoneNumberForms | undefined,
): Promise<readonly RecordRef[]> {
  if (!number) return [];
  return (await choices.load()).find((one) => one.number === keyOf(number))?.records ?? [];
}

export async function rememberChoice(
  number: PhoneNumberForms | undefined,
  choice: RecordRef,
): Promise<void> {
  if (!number) return;
  const key = keyOf(number);
  await inTurn(async () => {
    const all = await choices.load();
    const others = all.filter((one) => one.number !== key);
    const before = all.find((one) => one.number === key)?.records ?? [];
    const rest = before.filter((one) => !isSameRecord(one, choice));
    const records = [choice, ...rest].slice(0, CHOICES);
    await choices.save([...others, { number: key, records }].slice(-NUMBERS));
  });
}

/** All of it: whom somebody has spoken with is nobody else's business. */
export function forgetPops(): Promise<void> {
  return inTurn(async () => {
    await choices.save([]);
    await answers.save([]);
  });
}

const isSameRecord = (one: RecordRef, other: RecordRef) =>
  one.crmId === other.crmId && one.entity === other.entity && one.recordId === other.recordId;
