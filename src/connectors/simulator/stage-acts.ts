import { type Refusal, refused } from '../../cti/command';
import type { EpochMs } from '../../cti/ids';
import { permitsAgentState, withOrder } from './agent-desk';
import { type Change, unchanged } from './change';
import { toDevice } from './devices';
import { putElsewhere } from './elsewhere';
import { withSettings } from './phone-device';
import type { StageAct } from './stage';
import { actInCall, actInQueue, type CallAct } from './stage-call-acts';
import type { SwitchCall, SwitchState } from './switch-state';

/** What a tester lets the switch, or somebody in it, do; the line to it is not the switch's own affair. */
export type SwitchAct = Exclude<StageAct, { does: 'line' } | { does: 'lose' } | { does: 'repeat' }>;
type SilentAct = Exclude<SwitchAct, { does: 'report' }>;

/** Does what is asked for, or says why not; then nothing has changed. */
export function performStageAct(state: SwitchState, act: SilentAct, at: EpochMs): Change | Refusal {
  if ('vendorCallId' in act) return actOnCall(state, act, at);
  switch (act.does) {
    case 'ringElsewhere': {
      const { device, ani, talks = false } = act;
      if (device === '') return refused('invalidNumber');
      const call = { device, talks, caller: toDevice(ani), userData: {} };
      return unchanged(putElsewhere(state, call));
    }
    case 'setAgent':
      return orderAgent(state, act);
    case 'setDevice':
      return unchanged({ ...state, device: withSettings(state.device, act) });
  }
}

function actOnCall(state: SwitchState, act: CallAct, at: EpochMs): Change | Refusal {
  const isIt = (call: SwitchCall) => call.vendorCallId === act.vendorCallId;
  const call = state.calls.find(isIt);
  const waits = state.waiting.find(isIt);
  if (!call && !waits) return refused('noSuchCall');
  const change = call
    ? actInCall(state, call, act, at)
    : waits && actInQueue(state, waits, act, at);
  return change ?? refused('notPermitted', act.does);
}

function orderAgent(
  state: SwitchState,
  { state: ordered, reason, reserved }: Extract<StageAct, { does: 'setAgent' }>,
): Change | Refusal {
  const makesSense = permitsAgentState(state.agent, ordered) && (!reserved || ordered === 'ready');
  if (!makesSense) return refused('notPermitted', 'setAgent');
  const { code, label } = reason ?? {};
  const agent = withOrder(state.agent, {
    state: ordered,
    ...(code !== undefined && { reason: { code, ...(label !== undefined && { label }) } }),
    ...(reserved && { reserved }),
  });
  return unchanged({ ...state, agent });
}
