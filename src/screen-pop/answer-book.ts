import type { EpochMs } from '../cti/ids';
import type { SearchReport } from '../cti/pop-outcome';
import type { CrmQuery } from './crm';
import type { Answer, AnswerOf } from './lookup';
import type { SearchResult } from './pop-plan';
import type { KnownAnswer } from './ports';

/** When a question was asked and answered in this pop; absent: it was answered before. */
interface AskedAt {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

interface Entry {
  readonly crmId: string;
  readonly query: CrmQuery;
  readonly answer: Answer;
  readonly asked?: AskedAt;
}

/** What CRMs have answered during a call, by question. */
export interface AnswerBook {
  readonly answerOf: AnswerOf;
  add(crmId: string, query: CrmQuery, answer: Answer, asked: AskedAt): void;
  /** What is worth keeping until the end of the call: answers, but no failures. */
  toKeep(): readonly KnownAnswer[];
  report(search: SearchResult): SearchReport;
}

/** @param isForgotten answers of before that do not count any more */
export function createAnswerBook(
  known: readonly KnownAnswer[],
  isForgotten: (answer: KnownAnswer) => boolean,
): AnswerBook {
  const entries = new Map<string, Entry>();
  for (const answer of known.filter((one) => !isForgotten(one))) {
    const { crmId, query, records } = answer;
    entries.set(keyOf(crmId, query), { crmId, query, answer: { records } });
  }
  return {
    answerOf: (crmId, query) => entries.get(keyOf(crmId, query))?.answer,
    add(crmId, query, answer, asked) {
      entries.set(keyOf(crmId, query), { crmId, query, answer, asked });
    },
    toKeep() {
      return [...entries.values()].flatMap(({ crmId, query, answer }) =>
        'records' in answer ? [{ crmId, query, records: answer.records }] : [],
      );
    },
    report({ name, crmId, queries, count, failure }) {
      const used = queries.flatMap((query) => entries.get(keyOf(crmId, query)) ?? []);
      const asked = used.flatMap((entry) => entry.asked ?? []);
      const isReused = used.length > 0 && asked.length === 0;
      return {
        name,
        count,
        ms: isReused ? 0 : spanOf(asked),
        ...(isReused ? { reused: true } : {}),
        ...(failure ? { failure } : {}),
      };
    },
  };
}

function spanOf(asked: readonly AskedAt[]): number {
  if (asked.length === 0) return 0;
  return Math.max(...asked.map(({ to }) => to)) - Math.min(...asked.map(({ from }) => from));
}

const keyOf = (crmId: string, query: CrmQuery) => JSON.stringify([crmId, query], inOrder);

/** Storage gives an object back with its names in another order than they were in. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}
