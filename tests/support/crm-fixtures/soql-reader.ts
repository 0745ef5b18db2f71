import { type Condition, readCondition, type Token, Tokens } from './query-condition';
import type { PatternPart } from './wildcards';

/** A SOQL query, taken apart; as much of the language as lookups need, and anything else is an error. */
export interface SoqlQuery {
  readonly fields: readonly string[];
  readonly object: string;
  readonly where: Condition;
  readonly limit: number;
}

const TOKEN = /\s+|'((?:[^'\\\n\r]|\\[nrtbf"'\\%_])*)'|([A-Za-z][\w.]*|\d+)|(!=|[=(),])|([\s\S])/g;

/** @throws SyntaxError, as Salesforce answers MALFORMED_QUERY */
export function readSoql(text: string): SoqlQuery {
  const tokens = new Tokens(tokenise(text));
  tokens.expect('SELECT');
  const fields = [tokens.word()];
  while (tokens.skip(',')) fields.push(tokens.word());
  tokens.expect('FROM');
  const object = tokens.word();
  tokens.expect('WHERE');
  const where = readCondition(tokens, readTest);
  tokens.expect('LIMIT');
  const limit = Number(tokens.word());
  tokens.end();
  return { fields, object, where, limit };
}

function readTest(tokens: Tokens): Condition {
  const field = tokens.word();
  for (const sign of ['=', '!=']) {
    if (!tokens.skip(sign)) continue;
    if (tokens.skip('null')) return { field, test: `${sign} null`, values: [] };
    return { field, test: sign, values: [tokens.literal()] };
  }
  if (tokens.skip('LIKE')) return { field, test: 'LIKE', values: [tokens.literal()] };
  tokens.expect('IN');
  tokens.expect('(');
  const values = [tokens.literal()];
  while (tokens.skip(',')) values.push(tokens.literal());
  tokens.expect(')');
  return { field, test: 'IN', values };
}

/** Literals stay as they are written: `LIKE` and `=` read their escapes differently. */
function tokenise(text: string): Token[] {
  return [...text.matchAll(TOKEN)].flatMap(([, literal, word, sign, other]): Token[] => {
    if (other !== undefined) throw new SyntaxError(`unexpected ${other}`);
    if (literal !== undefined) return [{ kind: 'literal', text: literal }];
    if (word !== undefined) return [{ kind: 'word', text: word }];
    return sign === undefined ? [] : [{ kind: 'sign', text: sign }];
  });
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The text that a literal stands for. */
export const unescapeSoql = (literal: string): string =>
  literal.replace(/\\(.)/g, (_, char: string) => ESCAPED[char] ?? char);

/** What a `LIKE` literal matches. */
export const readLike = (literal: string): readonly PatternPart[] =>
  [...literal.matchAll(/\\(.)|([\s\S])/g)].map(([, escaped, plain = '']): PatternPart => {
    if (escaped !== undefined) return { unit: ESCAPED[escaped] ?? escaped };
    return plain === '%' ? 'anyText' : plain === '_' ? 'anyOne' : { unit: plain };
  });

/** A SOSL search of phone fields, taken apart. */
export interface SoslSearch {
  /** The words of each phrase. */
  readonly phrases: readonly (readonly string[])[];
  readonly object: string;
  readonly fields: readonly string[];
  readonly limit: number;
}

const SOSL =
  /^FIND \{("[\p{L}\p{N} ]+"(?: OR "[\p{L}\p{N} ]+")*)\} IN PHONE FIELDS RETURNING (\w+)\(([\w., ]+) LIMIT (\d+)\)$/u;

/** @throws SyntaxError, as Salesforce answers MALFORMED_SEARCH */
export function readSosl(text: string): SoslSearch {
  const [, find = '', object = '', fields = '', limit] = SOSL.exec(text) ?? [];
  if (limit === undefined) throw new SyntaxError('no search of phone fields');
  return {
    phrases: find.split(' OR ').map((phrase) => phrase.slice(1, -1).split(' ')),
    object,
    fields: fields.split(', '),
    limit: Number(limit),
  };
}
