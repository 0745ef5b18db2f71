import type { CrmResponse } from '../crm';

/** Far more than any search should bring. */
const MAX_BYTES = 5_000_000;
const HEADERS = ['content-type', 'retry-after'];

/** Reduces an answer to what recipes need. Rejects where it is too long, or breaks off. */
export async function readAnswer(response: Response): Promise<CrmResponse> {
  return {
    status: response.status,
    url: response.url,
    headers: Object.fromEntries(
      HEADERS.flatMap((name) => {
        const value = response.headers.get(name);
        return value === null ? [] : [[name, value]];
      }),
    ),
    body: await readText(response),
  };
}

async function readText({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let part = await reader?.read(); reader && part?.value; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > MAX_BYTES) {
      await reader.cancel();
      throw new Error(`The answer is longer than ${MAX_BYTES} bytes.`);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
