import type { CommandResult, ConnectorCommand, Refusal } from '../../cti/command';
import { DONE } from '../../cti/command';
import type { Snapshot, SnapshotCall } from '../../cti/event';
import type { EpochMs } from '../../cti/ids';
import { agentEvents, describeAgent } from './agent-desk';
import { type Change, findCall } from './change';
import { performCommand } from './commands';
import { comeIn } from './new-call';
import { performAct } from './others';
import { deviceEvents, NEW_PHONE } from './phone-device';
import type { Script } from './script';
import { describeCall, settle, type Turn } from './settle';
import { performStageAct, type SwitchAct } from './stage-acts';
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
  const device = NEW_PHONE;
  const nothing = { calls: [], waiting: [], elsewhere: [], pending: [] };
  return {
    state: { id, callsSoFar: 0, ...nothing, device, status: 'normal', agent },
    events: [
      ...deviceEvents({ ...device, inService: false }, device, at),
      ...agentEvents({ state: 'null' }, agent, at),
    ],
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

/**
 * `advance` for a switch to which nobody has listened for a while, hours perhaps: nobody is called any more to
 * calls that are over by now.
 */
export function catchUp(state: SwitchState, at: EpochMs): Turn {
  const { state: now, events } = advance(state, at);
  return {
    state: now,
    events: events.filter(
      (event) =>
        event.kind !== 'call' ||
        event.name !== 'delivered' ||
        findCall(now, event.vendorCallId) !== undefined,
    ),
  };
}

/** Does what the agent asks for. What was due before comes first. */
export function applyCommand(
  state: SwitchState,
  command: ConnectorCommand,
  at: EpochMs,
): CommandTurn {
  return answerFor(advance(state, at), (now) => performCommand(now, command, at), at);
}

/** Lets the switch, or somebody in it, do something. What was due before comes first. */
export function applyStageAct(state: SwitchState, act: SwitchAct, at: EpochMs): CommandTurn {
  const now = advance(state, at);
  if (act.does === 'report') {
    const { status } = act;
    // A loss of messages is a moment, not a state.
    const state = status === 'messageLost' ? now.state : { ...now.state, status };
    return { state, events: [...now.events, { kind: 'system', status, at }], result: DONE };
  }
  return answerFor(now, (current) => performStageAct(current, act, at), at);
}

function answerFor(
  now: Turn,
  perform: (state: SwitchState) => Change | Refusal,
  at: EpochMs,
): CommandTurn {
  const outcome = perform(now.state);
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

/** What the switch tells of itself whenever somebody begins to listen: nothing as long as it is well. */
export function greet(state: SwitchState, at: EpochMs): Turn {
  const { status } = state;
  return { state, events: status === 'normal' ? [] : [{ kind: 'system', status, at }] };
}

/** How things stand; what is due by `at` has to have happened. */
export function toSnapshot(state: SwitchState, at: EpochMs): Snapshot {
  return {
    at,
    calls: state.calls.map((call) => toSnapshotCall(call, state)),
    agent: describeAgent(state.agent),
    device: state.device,
  };
}

function toSnapshotCall(call: SwitchCall, state: SwitchState): SnapshotCall {
  const { onceAnswered: _, facts: __, ...told } = call;
  return { ...told, facts: describeCall(call, state) };
}
