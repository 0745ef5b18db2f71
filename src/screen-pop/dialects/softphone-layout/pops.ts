import type { CallField, Decision, PopAction, SingleDecision } from '../../rule';
import type { Warn } from '../imported';
import { readName, readWord } from '../read-fields';
import type { LayoutPop, MatchType } from './call-types';

const POP_TYPES = [
  'DoNotPop',
  'PopToEntity',
  'PopToSearch',
  'PopToVisualforce',
  'PopToFlow',
] as const;

/** Nothing pops, and no later rule is asked. */
export const NO_POP: Decision = { decision: 'doAction' };

/** What a layout says of a number of matches, but for a single one; what it does not say pops nothing. */
export function readPop(
  pop: LayoutPop | undefined,
  match: Exclude<MatchType, 'SingleMatch'>,
  callFields: readonly CallField[],
  warn: Warn,
): Decision {
  const read = readAnyPop(pop, callFields, warn);
  if (!pop || !read) return NO_POP;
  if (read !== 'entity') return { decision: 'createSession', action: read };
  const entity = readName(pop.data, warn);
  if (match === 'NoMatch' && entity !== undefined) {
    return { decision: 'createSession', action: { open: 'newRecord', entity, defaults: {} } };
  }
  if (match === 'NoMatch') {
    warn('missingField', pop.path, 'screenPopData');
    return NO_POP;
  }
  warn('popTypeNotHere', pop.path, 'PopToEntity');
  return { decision: 'createSession', action: { open: 'pickList' } };
}

export function readSinglePop(
  pop: LayoutPop | undefined,
  callFields: readonly CallField[],
  warn: Warn,
): SingleDecision {
  const read = readAnyPop(pop, callFields, warn);
  if (!read) return NO_POP;
  return read === 'entity'
    ? { decision: 'loadMatch' }
    : { decision: 'createSession', action: read };
}

/** `entity`: which record is meant depends on the number of matches. Undefined: nothing is to pop. */
function readAnyPop(
  pop: LayoutPop | undefined,
  callFields: readonly CallField[],
  warn: Warn,
): PopAction | 'entity' | undefined {
  if (!pop) return undefined;
  if (!pop.type) warn('missingField', pop.path, 'screenPopType');
  const type = readWord(pop.type, POP_TYPES, warn);
  if (type === undefined || type === 'DoNotPop') return undefined;
  if (type === 'PopToEntity') return 'entity';
  if (type === 'PopToSearch') return { open: 'search' };
  const name = readName(pop.data, warn);
  if (name === undefined) {
    warn('missingField', pop.path, 'screenPopData');
    return undefined;
  }
  if (type === 'PopToFlow') return { open: 'flow', name, args: toArguments(callFields) };
  if (/^[A-Za-z]\w*$/.test(name)) return { open: 'url', url: toPage(name, callFields) };
  warn('badValue', pop.data?.path ?? pop.path, name);
  return undefined;
}

/** What a page or a flow is told of the call: the layout's call fields, under their own names. */
const PARAMETERS: Readonly<Record<CallField, string>> = {
  ANI: '[[cti.ani]+]',
  DNIS: '[[cti.dnis]+]',
  SEGMENT: '[[cti.segment]+]',
  QUEUE: '[[cti.queue]+]',
};

const toArguments = (callFields: readonly CallField[]): Readonly<Record<string, string>> =>
  Object.fromEntries(callFields.map((field) => [field, PARAMETERS[field]]));

function toPage(name: string, callFields: readonly CallField[]): string {
  const query = callFields.map((field) => `${field}=${PARAMETERS[field]}`).join('&');
  return `/apex/${name}${query === '' ? '' : `?${query}`}`;
}

/** Undefined: nothing pops, or what a layout has no word for. */
export function writePop(decision: SingleDecision): object | undefined {
  if (decision.decision === 'loadMatch') return { screenPopType: 'PopToEntity' };
  const action = decision.decision === 'createSession' ? decision.action : undefined;
  switch (action?.open) {
    case 'newRecord':
      return { screenPopType: 'PopToEntity', screenPopData: action.entity };
    case 'search':
      return { screenPopType: 'PopToSearch' };
    case 'flow':
      return { screenPopType: 'PopToFlow', screenPopData: action.name };
    case 'url': {
      const [, page] = /^\/apex\/(\w+)(?:\?|$)/.exec(action.url) ?? [];
      return page === undefined
        ? undefined
        : { screenPopType: 'PopToVisualforce', screenPopData: page };
    }
    default:
      return undefined;
  }
}
