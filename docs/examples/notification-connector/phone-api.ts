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

/** The phone system's HTTP interface. Nothing here rejects, and nothing is asked twice. */
export interface PhoneApi {
  /** Undefined: nothing came back in time, or nothing that can be read. */
  ask(question: Question): Promise<Answer | undefined>;
  /** An answer that goes on, until the signal ends it. */
  listen(
    path: string,
    session: string,
    signal: AbortSignal,
  ): Promise<{ readonly status: number; readonly stream: ReadableStream<Uint8Array> } | undefined>;
}

const ANSWER_MS = 10_000;
const MAX_LENGTH = 1_000_000;

export function createPhoneApi(url: string): PhoneApi {
  function request({ path, method = 'GET', body, session }: Question, signal: AbortSignal) {
    return fetch(new URL(path, url), {
      method,
      headers: {
        ...(body && { 'Content-Type': 'application/json' }),
        ...(session !== undefined && { Authorization: `Bearer ${session}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal,
      cache: 'no-store',
      credentials: 'omit',
      // Where it leads to, the secret does not belong.
      redirect: 'error',
    });
  }

  return {
    async ask(question) {
      const { signal, timeoutMs = ANSWER_MS } = question;
      const tooLate = AbortSignal.timeout(timeoutMs);
      try {
        const both = signal ? AbortSignal.any([signal, tooLate]) : tooLate;
        const response = await request(question, both);
        const text = await response.text();
        if (text.length > MAX_LENGTH) return undefined;
        return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
      } catch {
        // Not reached, too late, given up, no JSON: for who has asked it is all the same.
        return undefined;
      }
    },
    async listen(path, session, signal) {
      try {
        const { status, body } = await request({ path, session }, signal);
        return body ? { status, stream: body } : undefined;
      } catch {
        return undefined;
      }
    },
  };
}
