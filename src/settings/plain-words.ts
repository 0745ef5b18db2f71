/** What valibot calls a value, and what people call it. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'an object',
  Record: 'an object',
  null: 'empty',
};

const RAW = /Invalid ([\w ]+): (?:Expected (.+?) but received|Received) .*$/s;

/**
 * Words about a bad value as a person can read them. Schemas that are not the settings' own (those of rules, of
 * connectors and CRMs) may leave valibot its own, which moreover quote the value: it may be a secret.
 * @param reason such as `token: Invalid type: Expected string but received 5`
 */
export function plainWords(reason: string): string {
  return reason.replace(RAW, (raw, about: string, expected: string | undefined) =>
    / but received undefined$/.test(raw) ? 'is missing' : toRule(about, expected ?? ''),
  );
}

function toRule(about: string, expected: string): string {
  if (expected === 'never') return 'is not known here';
  const limit = /^([<>]=?|!?)(-?\d[\d.]*)$/.exec(expected);
  if (limit) return toLimit(about, limit[1] ?? '', limit[2] ?? '');
  if (about === 'integer' || about === 'safe integer') return 'must be a whole number';
  const kinds = expected.replace(/^\(|\)$/g, '').split(' | ');
  const words = kinds.map(
    (kind) => KINDS[kind] ?? (/^"[^"]*"$/.test(kind) ? kind.slice(1, -1) : ''),
  );
  return words.includes('') ? 'is not as it must be' : `must be ${words.join(' or ')}`;
}

function toLimit(about: string, sign: string, limit: string): string {
  const bound = sign.startsWith('>') ? 'at least ' : sign.startsWith('<') ? 'at most ' : '';
  return about === 'length' || about === 'size'
    ? `must be ${bound}${limit} long`
    : `must be ${bound}${limit}`;
}
