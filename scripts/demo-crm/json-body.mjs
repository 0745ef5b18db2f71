import { HttpError } from './http-error.mjs';

const MAX_BODY_BYTES = 16 * 1024;

/**
 * Only application/json is taken: a page of another origin cannot send that without being asked for permission
 * first, which this server never gives.
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<Record<string, unknown>>}
 * @throws {HttpError} 413, 415, or 400 when it is not one JSON object
 */
export async function readJsonObject(request) {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new HttpError(415, 'Send the body as application/json.');
  const value = parseJson(await readText(request));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new HttpError(400, 'The body must be a JSON object.');
  }
  return Object.fromEntries(Object.entries(value));
}

/** @param {import('node:http').IncomingMessage} request */
async function readText(request) {
  /** @type {Buffer[]} */
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) {
      // The rest is not read, so this connection cannot carry another request.
      throw new HttpError(413, `The body is larger than ${MAX_BODY_BYTES} bytes.`, {
        headers: { Connection: 'close' },
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * @param {string} text
 * @returns {unknown}
 */
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError(400, 'The body is not valid JSON.');
  }
}
