import type { Condition } from '../../../rule';
import { type Operand, readOperand } from './operand';
import type { TokenReader } from './token-reader';

type Sign = '==' | '!=' | '>=' | '<=' | '>' | '<';
const SIGNS = ['===', '!==', '==', '!=', '>=', '<=', '>', '<'] as const;

/** `"[[cti.queue]]" == "Sales"`, either way round, or what is true or false by itself. */
export function comparisonOf(reader: TokenReader): Condition | undefined {
  const left = readOperand(reader);
  const written = reader.takeOneOf(SIGNS);
  if (!left || written === undefined)
    return left?.kind === 'condition' ? left.condition : undefined;
  const right = readOperand(reader);
  const sign: Sign = written === '===' ? '==' : written === '!==' ? '!=' : written;
  if (!right) return undefined;
  return left.kind === 'constant' ? compare(right, TURNED[sign], left) : compare(left, sign, right);
}

/** The same comparison seen from the other side. */
const TURNED: Readonly<Record<Sign, Sign>> = {
  '==': '==',
  '!=': '!=',
  '>=': '<=',
  '<=': '>=',
  '>': '<',
  '<': '>',
};

function compare(left: Operand, sign: Sign, right: Operand): Condition | undefined {
  if (right.kind !== 'constant') return undefined;
  switch (left.kind) {
    case 'parameter':
      return compareValue(left.name, sign, right.text, right.isNumber);
    case 'length':
      return right.isNumber ? compareLength(left.name, sign, Number(right.text)) : undefined;
    case 'index':
      return right.isNumber ? compareIndex(left, sign, Number(right.text)) : undefined;
    default:
      return undefined;
  }
}

function compareValue(
  parameter: string,
  sign: Sign,
  value: string,
  isNumber: boolean,
): Condition | undefined {
  if (sign === '==') return { parameter, is: 'equals', value };
  if (sign === '!=') return { parameter, is: 'notEquals', value };
  if (!isNumber) return undefined;
  const isAtLeast: Condition = { parameter, is: 'atLeast', value };
  const isAtMost: Condition = { parameter, is: 'atMost', value };
  const notThat: Condition = { parameter, is: 'notEquals', value };
  switch (sign) {
    case '>=':
      return isAtLeast;
    case '<=':
      return isAtMost;
    // Not the opposite of the other sign: what is no number is neither.
    case '>':
      return { all: [isAtLeast, notThat] };
    case '<':
      return { all: [isAtMost, notThat] };
  }
}

/** Which signs and numbers ask whether something is there, and which whether it is not. */
const asks = (sign: Sign, number: number, pairs: readonly (readonly [Sign, number])[]): boolean =>
  pairs.some(([one, other]) => one === sign && other === number);

function compareLength(parameter: string, sign: Sign, number: number): Condition | undefined {
  if (
    asks(sign, number, [
      ['>', 0],
      ['>=', 1],
      ['!=', 0],
    ])
  )
    return { parameter, is: 'present' };
  if (
    asks(sign, number, [
      ['==', 0],
      ['<', 1],
      ['<=', 0],
    ])
  )
    return { parameter, is: 'absent' };
  return undefined;
}

function compareIndex(
  { within, first }: Extract<Operand, { readonly kind: 'index' }>,
  sign: Sign,
  number: number,
): Condition | undefined {
  if (
    asks(sign, number, [
      ['>=', 0],
      ['>', -1],
      ['!=', -1],
    ])
  )
    return within;
  if (
    asks(sign, number, [
      ['==', -1],
      ['<', 0],
      ['<=', -1],
    ])
  )
    return { not: within };
  if (first && asks(sign, number, [['==', 0]])) return first;
  return first && asks(sign, number, [['!=', 0]]) ? { not: first } : undefined;
}
