import { parseTemplate } from '../../../../replacement/parse-template';
import type { Condition } from '../../../rule';
import type { TokenReader } from './token-reader';
import type { Token } from './tokens';

/** One side of a comparison. */
export type Operand =
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'constant'; readonly text: string; readonly isNumber: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** `….length` */
  | { readonly kind: 'length'; readonly name: string }
  /** `….indexOf(…)`: what it means that there is one, and that it is 0. */
  | { readonly kind: 'index'; readonly within: Condition; readonly first?: Condition }
  /** What is true or false by itself. */
  | { readonly kind: 'condition'; readonly condition: Condition };

export function readOperand(reader: TokenReader): Operand | undefined {
  const token = reader.next();
  let operand = token && toOperand(token, reader);
  while (operand && reader.take('.')) operand = readMember(operand, reader);
  return operand;
}

function toOperand(token: Token, reader: TokenReader): Operand | undefined {
  switch (token.kind) {
    case 'number':
      return { kind: 'constant', text: token.text, isNumber: true };
    case 'text':
    case 'parameter':
      return toParameterOrText(token.text);
    case 'word':
      return CONSTANTS.get(token.text);
    case 'sign':
      return token.text === '[' ? readItems(reader) : undefined;
  }
}

const CONSTANTS: ReadonlyMap<string, Operand> = new Map([
  ['true', { kind: 'condition', condition: { all: [] } }],
  ['false', { kind: 'condition', condition: { any: [] } }],
]);

/** A text is one parameter, or has none: what USD would put together of several is not known here. */
function toParameterOrText(text: string): Operand | undefined {
  const parts = parseTemplate(text);
  if (parts.every((part) => typeof part === 'string')) {
    return { kind: 'constant', text, isNumber: false };
  }
  const [only, ...more] = parts;
  if (only === undefined || typeof only === 'string' || 'bad' in only || more.length > 0) {
    return undefined;
  }
  // Conditions read the call's own session, and no parameters within a value.
  return ['g', 'a', 'v'].some((letter) => [...only.suffixes].join('').includes(letter))
    ? undefined
    : { kind: 'parameter', name: only.name };
}

function readItems(reader: TokenReader): Operand | undefined {
  const items: string[] = [];
  do {
    const item = readOperand(reader);
    // One a line is how a condition holds them.
    if (item?.kind !== 'constant' || item.text.includes('\n')) return undefined;
    items.push(item.text);
  } while (reader.take(','));
  return reader.take(']') ? { kind: 'list', items } : undefined;
}

function readMember(owner: Operand, reader: TokenReader): Operand | undefined {
  const member = reader.next();
  if (member?.kind !== 'word') return undefined;
  if (member.text === 'length') {
    return owner.kind === 'parameter' ? { kind: 'length', name: owner.name } : undefined;
  }
  if (!reader.take('(')) return undefined;
  // Upper and lower case are the same here.
  if (member.text === 'toLowerCase' || member.text === 'toUpperCase') {
    return reader.take(')') ? owner : undefined;
  }
  const argument = readOperand(reader);
  return argument && reader.take(')') ? call(owner, member.text, argument) : undefined;
}

function call(owner: Operand, method: string, argument: Operand): Operand | undefined {
  if (owner.kind === 'list' && argument.kind === 'parameter') {
    const value = owner.items.join('\n');
    return toCall(method, { parameter: argument.name, is: 'oneOf', value });
  }
  if (owner.kind !== 'parameter' || argument.kind !== 'constant') return undefined;
  const { name: parameter } = owner;
  const { text: value } = argument;
  if (method === 'startsWith') return truth({ parameter, is: 'beginsWith', value });
  if (method === 'endsWith') return truth({ parameter, is: 'endsWith', value });
  return toCall(
    method,
    { parameter, is: 'contains', value },
    { parameter, is: 'beginsWith', value },
  );
}

function toCall(method: string, within: Condition, first?: Condition): Operand | undefined {
  if (method === 'includes') return truth(within);
  return method === 'indexOf' ? { kind: 'index', within, ...(first && { first }) } : undefined;
}

const truth = (condition: Condition): Operand => ({ kind: 'condition', condition });
