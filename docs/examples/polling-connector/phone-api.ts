/** What came back. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

interface Question {
  readonly path: string;
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: object;
  readonly session?: string;
  /** Ends the question early. */
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

/** Undefined: nothing came back in time, or nothing that can be read. Never rejects, and never asks twice. */
export type Ask = (question: Question) => Promise<Answer | undefined>;

const ANSWER_MS = 10_000;
const MAX_LENGTH = 1_000_000;

export function createAsk(url: string): Ask {
  return async ({ path, method = 'GET', body, session, signal, timeoutMs = ANSWER_MS }) => {
    const tooLate = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(new URL(path, url), {
        method,
        headers: {
          ...(body && { 'Content-Type': 'application/json' }),
          ...(session !== undefined && { Authorization: `Bearer ${session}` }),
        },
        ...(body && { body: JSON.stringify(body) }),
        signal: signal ? AbortSignal.any([signal, tooLate]) : tooLate,
        cache: 'no-store',
        credentials: 'omit',
        // Where it leads to, the secret does not belong.
        redirect: 'error',
      });
      const text = await response.text();
      if (text.length > MAX_LENGTH) return undefined;
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
    } catch {
      // Not reached, too late, given up, no JSON: for who has asked it is all the same.
      return undefined;
    }
  };
}
