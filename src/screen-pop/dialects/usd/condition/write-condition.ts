import type { Condition } from '../../../rule';

/** A condition as JavaScript, for USD to run. Undefined: USD has no simple expression for it. */
export function writeCondition(condition: Condition): string | undefined {
  if ('all' in condition) return join(condition.all, ' && ', 'true');
  if ('any' in condition) return join(condition.any, ' || ', 'false');
  if ('not' in condition) {
    const inner = writeCondition(condition.not);
    return inner === undefined ? undefined : `!(${inner})`;
  }
  const { parameter, pointer, is, value = '' } = condition;
  // Escaped, so that nothing a caller sends ends the text; `+`, so that a call without it is no error.
  const read = `"[[${parameter}]$+]"`;
  return pointer === undefined ? TESTS[is](read, value) : undefined;
}

function join(parts: readonly Condition[], sign: string, none: string): string | undefined {
  const written = parts.map((part) => {
    const text = writeCondition(part);
    return text !== undefined && isGroup(part) ? `(${text})` : text;
  });
  if (!written.every((text) => text !== undefined)) return undefined;
  return written.length === 0 ? none : written.join(sign);
}

const isGroup = (condition: Condition): boolean =>
  ('all' in condition && condition.all.length > 1) ||
  ('any' in condition && condition.any.length > 1);

type Test = Extract<Condition, { readonly parameter: string }>['is'];

const quote = (text: string): string => JSON.stringify(text);

const TESTS: Readonly<Record<Test, (read: string, value: string) => string | undefined>> = {
  equals: (read, value) => `${read} == ${quote(value)}`,
  notEquals: (read, value) => `${read} != ${quote(value)}`,
  contains: (read, value) => `${read}.indexOf(${quote(value)}) >= 0`,
  beginsWith: (read, value) => `${read}.indexOf(${quote(value)}) == 0`,
  endsWith: (read, value) => `${read}.endsWith(${quote(value)})`,
  oneOf: (read, value) => `[${value.split('\n').map(quote).join(', ')}].indexOf(${read}) >= 0`,
  present: (read) => `${read}.length > 0`,
  absent: (read) => `${read}.length == 0`,
  atLeast: (read, value) => (isNumber(value) ? `${read} >= ${value}` : undefined),
  atMost: (read, value) => (isNumber(value) ? `${read} <= ${value}` : undefined),
};

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);
