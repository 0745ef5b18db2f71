import type { RequestableAgentState } from '../../src/cti/agent';
import type { Call } from '../../src/cti/call';
import type { CallService } from '../../src/cti/call-services';
import type { EpochMs } from '../../src/cti/ids';
import { isFree, type PlannableCommand, planCommand } from '../../src/desktop/plan-command';
import { planDial } from '../../src/desktop/plan-dial';
import type { Deed } from './deeds';
import type { Desk } from './desk';
import { expectAll, IN_EVERY_PLAN } from './invariants';
import type { Lines } from './lines';
import { nth } from './nth';
import type { Phone } from './phone';

export type Commands = ReturnType<typeof createCommands>;

/** After these somebody is at the agent's ear. */
const BRING_ONE_UP: readonly string[] = [
  'makeCall',
  'directedPickup',
  'joinCall',
  'answerCall',
  'retrieveCall',
];

type Of<Does extends Deed['does']> = Extract<Deed, { does: Does }>;

/** What the agent asks for: planned by the desk's rules, done by the phone systems. */
export function createCommands(desk: Desk, lines: Lines, now: () => EpochMs) {
  const { state, take } = desk;

  function ask(command: PlannableCommand): void {
    const plan = planCommand(state(), command, isFree(command) ? lines.up() : []);
    const bringsOneUp = BRING_ONE_UP.includes(command.service);
    expectAll(IN_EVERY_PLAN, { state: state(), bringsOneUp, plan });
    for (const { connectorId, command: step, callId } of plan.ok ? plan.steps : []) {
      const phone = lines.phoneOf(connectorId);
      // Only commands on a call have a call id.
      if (callId) take({ kind: 'commandSent', callId, service: step.service as CallService });
      const { result, events } = phone.execute(step, now());
      lines.hear(phone, events);
      if (callId) take({ kind: 'commandAnswered', callId });
      if (!result.ok) return;
    }
  }

  return {
    ask,
    /** One of the services that are permitted on one of the calls. */
    askOnCall({ call: index, service, other }: Of<'agentAsks'>): void {
      const { calls } = state();
      const call = nth(calls, index);
      const name = call && nth(call.services, service);
      if (!name) return;
      const rest = calls.filter((one) => one !== call);
      const held = rest.filter((one) => one.localConnection === 'hold');
      ask(commandOf(name, call, nth(held, other) ?? nth(rest, other) ?? call));
    },
    call({ service, number }: Of<'agentCalls'>) {
      if (service !== 'makeCall') return ask({ service, target: number });
      const plan = planDial(state(), number);
      if (!('ok' in plan)) ask(plan);
    },
    wantAgentState(phone: Phone, wanted: RequestableAgentState): void {
      if (!lines.isAttached(phone)) return;
      const command = { service: 'setAgentState', state: wanted } as const;
      const { result, events } = phone.execute(command, now());
      lines.hear(phone, events);
      if (result.ok) take({ kind: 'agentRequested', request: { state: wanted, at: now() } });
    },
  };
}

function commandOf(service: CallService, { callId }: Call, other: Call): PlannableCommand {
  switch (service) {
    case 'generateDigits':
      return { service, callId, digits: '1' };
    case 'setMicrophoneMute':
      return { service, callId, muted: true };
    case 'deflectCall':
    case 'parkCall':
    case 'singleStepConference':
    case 'singleStepTransfer':
    case 'consultationCall':
      return { service, callId, target: '100' };
    case 'associateData':
      return { service, callId, userData: { topic: 'Invoice' } };
    case 'transferCall':
    case 'conferenceCall':
    case 'alternateCall':
    case 'reconnectCall':
      return { service, callId, heldCallId: other.callId };
    default:
      return { service, callId };
  }
}
