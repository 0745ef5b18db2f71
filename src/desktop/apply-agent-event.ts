import type { Agent, AgentState } from '../cti/agent';
import type { AgentEvent, AgentEventName, DeviceEvent, PhoneDevice } from '../cti/event';

const AGENT_STATE: Record<Exclude<AgentEventName, 'agentPending'>, AgentState> = {
  agentLoggedOn: 'notReady',
  agentLoggedOff: 'null',
  agentReady: 'ready',
  agentNotReady: 'notReady',
  agentBusy: 'busy',
  agentWorkingAfterCall: 'workingAfterCall',
};

/** The agent as the phone system says. What was asked for is kept beside it, so that a difference shows. */
export function applyAgentEvent(before: Agent, event: AgentEvent): Agent {
  const { requested } = before;
  const isPending = event.name === 'agentPending';
  const state = event.name === 'agentPending' ? before.state : AGENT_STATE[event.name];
  const reason = isPending ? before.reason : event.reason;
  const reserved = isPending ? before.reserved : event.reserved;
  const unchanged = state === before.state && reason?.code === before.reason?.code;
  return {
    state,
    since: unchanged ? before.since : event.at,
    ...(reason && { reason }),
    ...(event.pendingAgentState && { pendingAgentState: event.pendingAgentState }),
    ...(reserved && { reserved }),
    ...(requested && { requested }),
  };
}

/** Nothing special: what holds until the phone system says otherwise. */
const PLAIN_DEVICE: PhoneDevice = { inService: true, doNotDisturb: false, messageWaiting: false };

export function applyDeviceEvent(before: PhoneDevice | undefined, event: DeviceEvent): PhoneDevice {
  const device = before ?? PLAIN_DEVICE;
  switch (event.name) {
    case 'deviceInService':
      return { ...device, inService: true };
    case 'deviceOutOfService':
      return { ...device, inService: false };
    case 'doNotDisturb':
      return { ...device, doNotDisturb: event.on };
    case 'messageWaiting':
      return { ...device, messageWaiting: event.on };
    case 'forwarding': {
      const { forwardedTo: _, ...rest } = device;
      return event.to === undefined ? rest : { ...rest, forwardedTo: event.to };
    }
  }
}
