import type { Condition } from '../../../rule';
import { comparisonOf } from './comparison';
import { readOperand } from './operand';
import { TokenReader } from './token-reader';
import { toTokens } from './tokens';

const LONGEST = 5000;

/** Never run, only read: the nearest condition to one of the usual JavaScript expressions; undefined: there is none. */
export function readCondition(expression: string): Condition | undefined {
  const tokens = expression.length > LONGEST ? undefined : toTokens(expression);
  if (!tokens || tokens.length === 0) return undefined;
  const reader = new TokenReader(tokens);
  const condition = readAny(reader, 0);
  return condition && reader.isAtEnd() ? condition : undefined;
}

const readAny = (reader: TokenReader, depth: number) =>
  readGroup(
    reader,
    '||',
    () => readAll(reader, depth),
    (any) => ({ any }),
  );

const readAll = (reader: TokenReader, depth: number) =>
  readGroup(
    reader,
    '&&',
    () => readOne(reader, depth),
    (all) => ({ all }),
  );

function readGroup(
  reader: TokenReader,
  sign: '&&' | '||',
  readPart: () => Condition | undefined,
  join: (parts: readonly Condition[]) => Condition,
): Condition | undefined {
  const parts: Condition[] = [];
  do {
    const part = readPart();
    if (!part) return undefined;
    parts.push(part);
  } while (reader.take(sign));
  return parts.length === 1 ? parts[0] : join(parts);
}

const DEEPEST = 20;

function readOne(reader: TokenReader, depth: number): Condition | undefined {
  if (depth > DEEPEST) return undefined;
  if (reader.take('!')) {
    const condition = readNegated(reader, depth + 1);
    return condition && { not: condition };
  }
  if (!reader.take('(')) return comparisonOf(reader);
  const condition = readAny(reader, depth + 1);
  return condition && reader.take(')') ? condition : undefined;
}

/** In JavaScript `!a == b` compares what `!a` gives: only what is a condition by itself may follow. */
function readNegated(reader: TokenReader, depth: number): Condition | undefined {
  if (reader.sees('!') || reader.sees('(')) return readOne(reader, depth);
  const operand = readOperand(reader);
  return operand?.kind === 'condition' ? operand.condition : undefined;
}
