/** A condition as SOQL and OData write it, read into one form. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly field: string; readonly test: string; readonly values: readonly string[] };

export type Token =
  | { readonly kind: 'word' | 'sign'; readonly text: string }
  /** A value: a text within quotes, or one of OData's without. */
  | { readonly kind: 'literal' | 'integer' | 'guid'; readonly text: string };

/** What a reader of a language needs: the words one after the other. */
export class Tokens {
  #at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  next(): Token | undefined {
    const token = this.tokens[this.#at];
    this.#at += 1;
    return token;
  }
  /** Whether the next one is this word or sign; it is then passed. */
  skip(text: string): boolean {
    const token = this.tokens[this.#at];
    if (token?.kind !== 'word' && token?.kind !== 'sign') return false;
    if (token.text.toLowerCase() !== text.toLowerCase()) return false;
    this.#at += 1;
    return true;
  }
  expect(text: string): void {
    if (!this.skip(text)) throw new SyntaxError(`${text} expected at word ${this.#at}`);
  }
  word(): string {
    const token = this.next();
    if (token?.kind !== 'word') throw new SyntaxError(`a name expected at word ${this.#at}`);
    return token.text;
  }
  literal(): string {
    const token = this.next();
    if (token?.kind !== 'literal') throw new SyntaxError(`a text expected at word ${this.#at}`);
    return token.text;
  }
  end(): void {
    if (this.#at < this.tokens.length) throw new SyntaxError(`too much at word ${this.#at}`);
  }
}

/** `a or b and (c or d)`, the terms read by `term`. Mixing without parentheses is an error, as SOQL has it. */
export function readCondition(tokens: Tokens, term: (tokens: Tokens) => Condition): Condition {
  const part = (): Condition => {
    if (!tokens.skip('(')) return term(tokens);
    const inner = readCondition(tokens, term);
    tokens.expect(')');
    return inner;
  };
  const parts = [part()];
  const by = tokens.skip('and') ? 'and' : tokens.skip('or') ? 'or' : undefined;
  if (!by) return parts[0] ?? { all: [] };
  do parts.push(part());
  while (tokens.skip(by));
  return by === 'and' ? { all: parts } : { any: parts };
}

/** Whether a condition holds, each of its tests answered by `holds`. */
export function isMet(
  condition: Condition,
  holds: (field: string, test: string, values: readonly string[]) => boolean,
): boolean {
  if ('all' in condition) return condition.all.every((part) => isMet(part, holds));
  if ('any' in condition) return condition.any.some((part) => isMet(part, holds));
  return holds(condition.field, condition.test, condition.values);
}

/** The tests of a condition, from left to right. */
export function testsOf(
  condition: Condition,
): readonly (readonly [field: string, test: string, values: readonly string[]])[] {
  if ('all' in condition) return condition.all.flatMap(testsOf);
  if ('any' in condition) return condition.any.flatMap(testsOf);
  return [[condition.field, condition.test, condition.values]];
}
