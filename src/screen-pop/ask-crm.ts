import type { EpochMs } from '../cti/ids';
import type { Sentence } from '../cti/pop-outcome';
import { type Crm, type CrmQuery, SearchError } from './crm';
import type { Answer } from './lookup';
import type { PopPorts } from './ports';

type Time = Pick<PopPorts, 'now' | 'sleep'>;

/** How long all searches of a rule may take together. */
const LIMIT_MS = 4000;

/** The time that is left for a rule's searches. */
export interface TimeLimit {
  readonly endsAt: EpochMs;
  /** Resolves when it is over. */
  readonly over: Promise<void>;
  /** Stops requests that are still on their way then. */
  readonly signal: AbortSignal;
}

export function startLimit({ now, sleep }: Time): TimeLimit {
  const controller = new AbortController();
  return {
    endsAt: now() + LIMIT_MS,
    over: sleep(LIMIT_MS).then(() => controller.abort()),
    signal: controller.signal,
  };
}

/** Asks a CRM one question. Never rejects: what goes wrong is an answer. One that comes too fast is asked once more. */
export async function askCrm(
  crm: Crm,
  query: CrmQuery,
  limit: TimeLimit,
  { now, sleep }: Time,
): Promise<Answer> {
  const answer = await askOnce(crm, query, limit);
  const pauseMs = 'retryAfterMs' in answer ? answer.retryAfterMs : undefined;
  if (pauseMs === undefined || now() + pauseMs >= limit.endsAt) return answer;
  await sleep(pauseMs);
  return askOnce(crm, query, limit);
}

async function askOnce(
  crm: Crm,
  query: CrmQuery,
  { over, signal }: TimeLimit,
): Promise<Answer & { readonly retryAfterMs?: number }> {
  const slow: Answer = { failure: 'unreachable', sentence: tooSlow(crm) };
  if (signal.aborted) return slow;
  try {
    const found = crm.search(query, signal).then((records) => ({ records }));
    return await Promise.race([found, over.then(() => slow)]);
  } catch (error) {
    return toFailure(error);
  }
}

function toFailure(error: unknown) {
  // A mistake of ours in a CRM's recipe: the agent still gets the CRM's own search.
  if (!(error instanceof SearchError)) {
    const sentence = { key: 'popFailed', values: [String(error)] };
    return { failure: 'badAnswer', sentence } as const;
  }
  const { failure, sentence, retryAfterMs } = error;
  const isWorthWaiting = failure === 'rateLimited' && retryAfterMs !== undefined;
  return { failure, sentence, ...(isWorthWaiting ? { retryAfterMs } : {}) };
}

const tooSlow = (crm: Crm): Sentence => ({
  key: 'popFailedSlow',
  values: [crm.origins[0] ?? ''],
});
