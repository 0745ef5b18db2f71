/** The optional shared secret between the middleware and the listener. */
import { createHash, timingSafeEqual } from 'node:crypto';

const TOKEN_KEY = 'token';

/** Every token the request carries, in the query or as `Authorization: Bearer`. */
export function readTokens(query: string, authorization: string | undefined): string[] {
  const inQuery = query.split('&').filter(isTokenPair).map(pairValue);
  const bearer = authorization?.match(/^Bearer +(\S+) *$/i)?.[1];
  return bearer === undefined ? inQuery : [...inQuery, bearer];
}

/**
 * The query without any `token`. Always taken out, even when none is asked for: a secret that the
 * middleware still sends must not turn up among the call's details.
 */
export function removeTokens(query: string): string {
  return query
    .split('&')
    .filter((pair) => !isTokenPair(pair))
    .join('&');
}

/** Compares in a time that tells nothing about how much of the token was right. */
export function isSameToken(given: string, expected: string): boolean {
  return timingSafeEqual(sha256(given), sha256(expected));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function isTokenPair(pair: string): boolean {
  const [key = ''] = pair.split('=', 1);
  return decode(key).toLowerCase() === TOKEN_KEY;
}

function pairValue(pair: string): string {
  const separator = pair.indexOf('=');
  return separator === -1 ? '' : decode(pair.slice(separator + 1));
}

/** Text that is not valid percent-encoding stands for itself; it is no token then. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
