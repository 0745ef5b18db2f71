import type { CommandResult, ConnectorCommand } from '../../cti/command';
import { DONE } from '../../cti/command';
import type { Snapshot, SnapshotCall } from '../../cti/event';
import type { EpochMs } from '../../cti/ids';
import { agentEvents, describeAgent } from './agent-desk';
import { performCommand } from './commands';
import { comeIn } from './new-call';
import { performAct } from './others';
import type { Script } from './script';
import { describeCall, settle, type Turn } from './settle';
import type { SwitchCall, SwitchState } from './switch-state';

/** What a command came to. */
export interface CommandTurn extends Turn {
  readonly result: CommandResult;
}

/**
 * A switch just switched on: the agent logs on and takes no calls yet.
 * @param id random; all its call ids begin with it
 */
export function powerUp(id: string, at: EpochMs): Turn {
  const agent = { state: 'notReady' } as const;
  return {
    state: { id, callsSoFar: 0, calls: [], agent, pending: [] },
    events: agentEvents({ state: 'null' }, agent, at),
  };
}

/** Lets happen all that was planned for `at` or before; each event carries the time at which it was due. */
export function advance(state: SwitchState, at: EpochMs): Turn {
  let turn: Turn = { state, events: [] };
  for (;;) {
    const [next, ...later] = turn.state.pending;
    if (next === undefined || next.at > at) return turn;
    const before = { ...turn.state, pending: later };
    const { state: after, events } = settle(before, performAct(before, next, next.at), next.at);
    turn = { state: after, events: [...turn.events, ...events] };
  }
}

/** Does what the agent asks for. What was due before comes first. */
export function applyCommand(
  state: SwitchState,
  command: ConnectorCommand,
  at: EpochMs,
): CommandTurn {
  const now = advance(state, at);
  const outcome = performCommand(now.state, command, at);
  if ('ok' in outcome) return { ...now, result: outcome };
  const turn = settle(now.state, outcome, at);
  return { state: turn.state, events: [...now.events, ...turn.events], result: DONE };
}

/** Begins a call to the agent. What was due before comes first. */
export function playScript(state: SwitchState, script: Script, at: EpochMs): Turn {
  const now = advance(state, at);
  const turn = settle(now.state, comeIn(now.state, script, at), at);
  return { state: turn.state, events: [...now.events, ...turn.events] };
}

/** When something happens next by itself; undefined: nothing is planned. */
export function nextDueAt(state: SwitchState): EpochMs | undefined {
  return state.pending[0]?.at;
}

/** How things stand; what is due by `at` has to have happened. */
export function toSnapshot(state: SwitchState, at: EpochMs): Snapshot {
  return {
    at,
    calls: state.calls.map((call) => toSnapshotCall(call, state)),
    agent: describeAgent(state.agent),
  };
}

function toSnapshotCall(call: SwitchCall, state: SwitchState): SnapshotCall {
  const { onceAnswered: _, facts: __, ...told } = call;
  return { ...told, facts: describeCall(call, state) };
}
