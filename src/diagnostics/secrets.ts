/** Stands where a secret was. */
export const REDACTED = '[redacted]';

/** A key with one of these words in it names a secret. */
const SECRET_WORDS = new Set([
  'auth',
  'authorization',
  'bearer',
  'cookie',
  'cookies',
  'credential',
  'credentials',
  'cvc',
  'cvv',
  'digits',
  'dtmf',
  'jwt',
  'otp',
  'passcode',
  'passphrase',
  'passwd',
  'password',
  'passwords',
  'pin',
  'pincode',
  'pwd',
  'secret',
  'secrets',
  'tan',
  'token',
  'tokens',
]);
/** Written together or apart: `apiKey`, `api_key`, `APIKEY`; `accesstoken`. */
const SECRET_ENDINGS =
  /(?:api|access|private|session|signing)key$|password$|secret$|token$|cookie$/;

const WORDS = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g;

/** Whether a value under this key is a secret whatever it is: `X-Auth-Token`, `customerPin`, `api_key`. */
export function isSecretKey(key: string): boolean {
  const words = (key.match(WORDS) ?? []).map((word) => word.toLowerCase());
  return words.some((word) => SECRET_WORDS.has(word)) || SECRET_ENDINGS.test(words.join(''));
}

// The looks behind keep these from starting anew at each letter of a long word, which would take for ever.
/** `https://name:password@…` */
const USER_INFO = /(?<![a-z0-9+.-])([a-z][a-z0-9+.-]*:\/\/)[^/?#@\s]+@/gi;
/** `Bearer …` as in a header, wherever it stands. */
const BEARER = /\b(bearer\s+)[^\s"',;]{6,}/gi;
/** `name=`, `name: ` and `"name":"`: queries, headers, JSON. */
const NAME = /(?<![\w.-])([\w.-]+)["']?\s*[:=]\s*["']?/g;
const VALUE = /(?:(?:bearer|basic|digest)\s+)?[^\s"'&;,]+/iy;

/** Without any of these there is nothing to find: true of most texts, and quickly seen. */
const HINT = /[:=]|bearer\s/i;

/** The text with what looks like a secret inside it replaced; giving it the result again changes nothing. */
export function redactText(text: string): string {
  if (!HINT.test(text)) return text;
  return redactAssigned(text.replace(USER_INFO, `$1${REDACTED}@`).replace(BEARER, `$1${REDACTED}`));
}

/** A value may look like a name and a value itself, as in `https://crm.example/?token=…`: so one is found at a time. */
function redactAssigned(text: string): string {
  let redacted = '';
  let done = 0;
  for (const { index, 0: assignment, 1: name = '' } of text.matchAll(NAME)) {
    const start = index + assignment.length;
    if (index < done || !isSecretKey(name)) continue;
    VALUE.lastIndex = start;
    const value = VALUE.exec(text)?.[0] ?? '';
    if (value === '') continue;
    redacted += text.slice(done, start) + REDACTED;
    done = start + value.length;
  }
  return redacted + text.slice(done);
}
