import { get } from 'node:http';

export interface MiddlewareAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** One GET as middleware (or curl) makes it: no Origin, no Sec-Fetch headers. Rejects when nobody listens. */
export function callListener(
  listenerUrl: string,
  parameters: Record<string, string>,
): Promise<MiddlewareAnswer> {
  const url = `${listenerUrl}?${new URLSearchParams(parameters)}`;
  return new Promise((resolve, reject) => {
    get(url, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          body: text === '' ? undefined : JSON.parse(text),
        });
      });
    }).once('error', reject);
  });
}
