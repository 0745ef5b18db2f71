import type { Decision, PopAction, SingleDecision } from '../../rule';
import type { Warn } from '../imported';
import { type Field, readFields, readWord } from '../read-fields';
import { type ActionContext, readAction, writeAction } from './actions';

const WORDS = {
  nextRule: 'Next Rule',
  doAction: 'Do Action',
  createSession: 'Create Session then Do Action',
  loadMatch: 'Create Session, Load Match then Do Action',
} as const satisfies Record<SingleDecision['decision'], string>;

const DECISIONS = ['nextRule', 'doAction', 'createSession', 'loadMatch'] as const;

/** What USD allows for one match only becomes what it allows for any number of them. */
export function readDecision(
  field: Field | undefined,
  context: ActionContext,
  warn: Warn,
): Decision {
  const read = readSingleDecision(field, context, warn);
  if (read.decision !== 'loadMatch') return read;
  warn('decisionNotHere', field?.path ?? '', WORDS.loadMatch);
  return { ...read, decision: 'createSession' };
}

/** A decision that is absent or unknown is the one that does nothing: on to the next rule. */
export function readSingleDecision(
  field: Field | undefined,
  context: ActionContext,
  warn: Warn,
): SingleDecision {
  if (!field) return { decision: 'nextRule' };
  const { Decision: word, Action } = readFields(field, ['Decision', 'Action'], warn);
  if (!word) warn('missingField', field.path, 'Decision');
  const known = readWord(word, Object.values(WORDS), warn);
  const decision = DECISIONS.find((name) => WORDS[name] === known);
  if (decision === undefined || decision === 'nextRule') {
    if (Action) warn('unknownAction', Action.path, 'Next Rule');
    return { decision: 'nextRule' };
  }
  const action = Action && readAction(Action, context, warn);
  return { decision, ...(action && { action }) };
}

/** USD's own shape of a decision. */
export function writeDecision(decision: SingleDecision, list: string): object {
  const action: PopAction | undefined = 'action' in decision ? decision.action : undefined;
  const written = action && writeAction(action, list);
  return { Decision: WORDS[decision.decision], ...(written && { Action: written }) };
}
