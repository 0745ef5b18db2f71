/** What the listener answers over HTTP, in one shape for every case. */

export interface HttpAnswer {
  readonly status: number;
  /** Sent as JSON. A refusal is `{error}` in words that a middleware developer can act on. */
  readonly body: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export function refusal(
  status: number,
  error: string,
  headers: Readonly<Record<string, string>> = {},
): HttpAnswer {
  return { status, body: { error }, headers };
}

export function refusalForNow(status: 429 | 503, error: string, retryAfterMs: number): HttpAnswer {
  return refusal(status, error, { 'Retry-After': String(Math.ceil(retryAfterMs / 1000)) });
}

export function formatBody(answer: HttpAnswer): string {
  return `${JSON.stringify(answer.body)}\n`;
}

/**
 * No CORS header ever: no web page may read an answer. Each answer ends its TCP connection, so that
 * no idle client holds one of the few that are allowed.
 */
export function formatHeaders(answer: HttpAnswer): Record<string, string> {
  return {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(formatBody(answer))),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    Connection: 'close',
    ...answer.headers,
  };
}
