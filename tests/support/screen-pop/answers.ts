import { type Crm, SearchError, type SearchFailure } from '../../../src/screen-pop/crm';
import { createMemoryCrm, type RecordOf, toRecord } from './memory-crm';

/** Where the CRM in memory lives, and two whom it may hold under the number of a test's call. */
export const ORIGIN = 'https://crm.example';
export const ADA: RecordOf = { recordId: '1', name: 'Ada', numbers: ['(202) 555-0143'] };
export const BOB: RecordOf = { recordId: '2', name: 'Bob', numbers: ['+12025550143'] };
/** The question about that number, in a test's log. */
export const ASK = 'ask contact number +12025550143';

/** One answer of a CRM. */
type Turn = () => Promise<readonly RecordOf[]>;

export const find: Turn = async () => [ADA];
export const refuse =
  (failure: SearchFailure, retryAfterMs?: number): Turn =>
  async () => {
    throw new SearchError(failure, { key: failure, values: [ORIGIN] }, retryAfterMs);
  };

/** Answers one question after the other as told, in the last way again and again. */
export function answering(...turns: readonly Turn[]): Crm {
  let turn = 0;
  return createMemoryCrm([], {
    async search() {
      const answer = turns[Math.min(turn, turns.length - 1)];
      turn += 1;
      return ((await answer?.()) ?? []).map(toRecord);
    },
  });
}

/** Never answers otherwise. */
export const failing = (failure: SearchFailure): Crm => answering(refuse(failure));
