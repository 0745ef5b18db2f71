/**
 * The server's JSON API, called with the cookie of the session.
 */

/** An answer other than success; `message` is the server's sentence, for the agent to read. */
export class ApiError extends Error {
  /**
   * @param {number} status 0: the server could not be reached
   * @param {string} message
   * @param {Record<string, string>} fields field name → what is wrong with it
   */
  constructor(status, message, fields) {
    super(message);
    this.status = status;
    this.fields = fields;
  }
}

/**
 * @param {string} path
 * @param {AbortSignal} signal
 * @returns {Promise<unknown>} our own server's answer, which each page names by the server's type
 * @throws {ApiError}
 */
export function getJson(path, signal) {
  return call(path, { signal });
}

/**
 * @param {'POST' | 'PATCH'} method
 * @param {string} path
 * @param {Record<string, string>} body
 * @returns {Promise<unknown>} as for getJson
 * @throws {ApiError}
 */
export function sendJson(method, path, body) {
  const headers = { 'Content-Type': 'application/json' };
  return call(path, { method, headers, body: JSON.stringify(body) });
}

/**
 * @param {string} path
 * @param {RequestInit} init
 */
async function call(path, init) {
  const response = await reach(path, init);
  const answer = await response.json();
  if (response.ok) return answer;
  throw new ApiError(response.status, answer.error, answer.fields ?? {});
}

/**
 * @param {string} path
 * @param {RequestInit} init
 */
async function reach(path, init) {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, 'The CRM cannot be reached. Is its server still running?', {});
  }
}
