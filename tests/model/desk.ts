import { isDeepStrictEqual } from 'node:util';
import { type CallId, type EpochMs, toCallId } from '../../src/cti/ids';
import { applyInput, type Input } from '../../src/desktop/apply-input';
import type { Effect } from '../../src/desktop/effect';
import { fromKept, toKept } from '../../src/desktop/kept';
import { type DesktopState, initialState } from '../../src/desktop/state';
import { expectAll, IN_EVERY_STATE, IN_EVERY_STEP, OVER_ALL_STEPS } from './invariants';

export type Desk = ReturnType<typeof createDesk>;

/** The pure core of the desk, one input after the other, under the eyes of the invariants. */
export function createDesk(startedAt: EpochMs) {
  let state = initialState(startedAt);
  let callsSoFar = 0;
  const decided: Effect[] = [];
  const shown: string[] = [];

  function take(input: Input): void {
    const before = state;
    const { state: after, effects } = applyInput(freeze(before), freeze(input));
    state = after;
    decided.push(...effects);
    if (after !== before) expectAll(IN_EVERY_STATE, after);
    expectAll(IN_EVERY_STEP, { before, input, after, effects });
    if (input.kind === 'event' && isUsed(input.newCallId, after, effects)) callsSoFar += 1;
  }

  return {
    state: () => state,
    decided: (): readonly Effect[] => decided,
    take,
    /** The same however often it is asked for, until a call has got it. */
    newCallId: (): CallId => toCallId(`call${callsSoFar}`),
    /** Something became visible outside. */
    show(key: string): void {
      shown.push(key);
    },
    /** Only what was stored is left: of the browser's restart, what is kept for calls that live. */
    restart(what: 'background' | 'browser', at: EpochMs): void {
      const { rules } = state;
      const disk = what === 'background' ? state : toKept(state);
      const read = throughJson(disk ?? null);
      if (what === 'background') state = read as DesktopState;
      else state = read === null ? initialState(at) : fromKept(read, at);
      take({ kind: 'restarted', at });
      take({ kind: 'rulesChanged', rules });
    },
    /** @throws Error when something does not hold over all that has happened */
    expectEnd(): void {
      expectAll(OVER_ALL_STEPS, { decided, shown });
      throughJson(state);
    },
  };
}

function isUsed(callId: CallId, { calls }: DesktopState, effects: readonly Effect[]): boolean {
  return [...calls, ...effects].some((one) => one.callId === callId);
}

/** @throws Error when something was lost on the way */
function throughJson(value: unknown): unknown {
  const read: unknown = JSON.parse(JSON.stringify(value));
  if (!isDeepStrictEqual(read, value)) throw new Error('The state does not survive JSON.');
  return read;
}

/** So that whoever changes what is given throws. What is frozen already is frozen as a whole. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
  return value;
}
