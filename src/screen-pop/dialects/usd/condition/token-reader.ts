import type { Token } from './tokens';

/** Goes through tokens, one after the other. */
export class TokenReader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  next(): Token | undefined {
    const token = this.tokens[this.at];
    this.at += 1;
    return token;
  }

  /** Whether this sign is next. */
  sees(sign: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'sign' && token.text === sign;
  }

  /** Goes past this sign, if it is next. */
  take(sign: string): boolean {
    const isNext = this.sees(sign);
    if (isNext) this.at += 1;
    return isNext;
  }

  /** The first of these signs that is next, gone past. */
  takeOneOf<Sign extends string>(signs: readonly Sign[]): Sign | undefined {
    return signs.find((sign) => this.take(sign));
  }

  isAtEnd(): boolean {
    return this.at >= this.tokens.length;
  }
}
