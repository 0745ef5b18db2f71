import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly body: object;
}

export const ok = (body: object = {}): Reply => ({ status: 200, body });

export function failure(status: number, error: string, text?: string): Reply {
  return { status, body: { error, text } };
}

/** A connection for each question: a browser that starts again has none left over either. */
const ONCE = { Connection: 'close' };

/** Once; a second answer to the same question is not given. */
export function reply(response: ServerResponse, { status, body }: Reply): void {
  if (response.writableEnded) return;
  response.writeHead(status, { 'Content-Type': 'application/json', ...ONCE });
  response.end(JSON.stringify(body));
}

export function startStream(response: ServerResponse): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    ...ONCE,
  });
}

export function tell(stream: ServerResponse, message: object): void {
  stream.write(`data: ${JSON.stringify(message)}\n\n`);
}

export async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
}
