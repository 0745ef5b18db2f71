import { type Condition, readCondition, type Token, Tokens } from './query-condition';
import type { PatternPart } from './wildcards';

const TOKEN =
  /\s+|'(?<literal>(?:[^']|'')*)'|(?<guid>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\b|(?<integer>-?\d+)\b|(?<word>[A-Za-z_]\w*)|(?<sign>[(),])|(?<other>[\s\S])/gi;
const CALLS = ['contains', 'startswith', 'endswith'];

/**
 * An OData `$filter`, taken apart; as much of it as lookups need. The test `eq` is one for a text, `eq integer` and
 * `eq guid` are those for a literal without quotes. @throws SyntaxError
 */
export function readFilter(text: string): Condition {
  const tokens = new Tokens(
    [...text.matchAll(TOKEN)].flatMap(({ groups = {} }): Token[] => {
      const { literal, guid, integer, word, sign, other } = groups;
      if (other !== undefined) throw new SyntaxError(`unexpected ${other}`);
      if (literal !== undefined) return [{ kind: 'literal', text: literal.replaceAll("''", "'") }];
      if (guid !== undefined) return [{ kind: 'guid', text: guid }];
      if (integer !== undefined) return [{ kind: 'integer', text: integer }];
      if (word !== undefined) return [{ kind: 'word', text: word }];
      return sign === undefined ? [] : [{ kind: 'sign', text: sign }];
    }),
  );
  const condition = readCondition(tokens, readTest);
  tokens.end();
  return condition;
}

function readTest(tokens: Tokens): Condition {
  const field = tokens.word();
  if (CALLS.includes(field)) return readCall(field, tokens);
  if (tokens.skip('ne')) {
    tokens.expect('null');
    return { field, test: 'ne null', values: [] };
  }
  tokens.expect('eq');
  if (tokens.skip('null')) return { field, test: 'eq null', values: [] };
  const value = tokens.next();
  switch (value?.kind) {
    case 'literal':
      return { field, test: 'eq', values: [value.text] };
    case 'integer':
    case 'guid':
      return { field, test: `eq ${value.kind}`, values: [value.text] };
    default:
      throw new SyntaxError(`${value?.text ?? 'nothing'} is no value`);
  }
}

function readCall(test: string, tokens: Tokens): Condition {
  tokens.expect('(');
  const field = tokens.word();
  tokens.expect(',');
  const value = tokens.literal();
  tokens.expect(')');
  return { field, test, values: [value] };
}

/** What a literal of `contains` and its like matches: T-SQL's wildcards, `[x]` for x itself. */
export const readWildcards = (literal: string): readonly PatternPart[] =>
  [...literal.matchAll(/\[([^\]])\]|([\s\S])/g)].map(([, bracketed, plain = '']): PatternPart => {
    if (bracketed !== undefined) return { unit: bracketed };
    return plain === '%' ? 'anyText' : plain === '_' ? 'anyOne' : { unit: plain };
  });
