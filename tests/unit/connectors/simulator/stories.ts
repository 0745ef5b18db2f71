import fc from 'fast-check';
import { SCRIPT_NAMES, type ScriptName } from '../../../../src/connectors/simulator/script';
import type { SwitchAct } from '../../../../src/connectors/simulator/stage-acts';
import type { RequestableAgentState } from '../../../../src/cti/agent';
import { CALL_SERVICES, type CallService } from '../../../../src/cti/call-services';
import type { ConnectorCommand } from '../../../../src/cti/command';
import { toVendorCallId, type VendorCallId } from '../../../../src/cti/ids';
import { act, agentState } from './any-act';
import type { Bench } from './bench';

/** Something that may happen to a switch; `pick`, `other` and `nth` choose among what is there then. */
export type Action =
  | { readonly does: 'wait'; readonly ms: number }
  | { readonly does: 'play'; readonly name: ScriptName }
  | { readonly does: 'offer'; readonly ani: string }
  | { readonly does: 'make'; readonly number: string }
  | { readonly does: 'take'; readonly service: 'directedPickup' | 'joinCall' }
  | { readonly does: 'setAgent'; readonly state: RequestableAgentState }
  /** One of the services that a call offers. */
  | {
      readonly does: 'use';
      readonly pick: number;
      readonly nth: number;
      readonly other: number;
    }
  /** Any service, offered or not. */
  | {
      readonly does: 'try';
      readonly pick: number;
      readonly service: CallService;
      readonly other: number;
      readonly text: string;
    }
  /** The others or the switch act; where the act is about a call, about the picked one. */
  | { readonly does: 'stage'; readonly pick: number; readonly act: SwitchAct };

const which = fc.nat(11);
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('wait'),
      ms: fc.constantFrom(0, 300, 900, 3000, 11_000),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('play'), name: fc.constantFrom(...SCRIPT_NAMES) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('offer'), ani: fc.string() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('make'),
      number: fc.constantFrom('202', '+12025550199', '0198', 'nobody'),
    }),
  },
  fc.record({
    does: fc.constant('take'),
    service: fc.constantFrom('directedPickup', 'joinCall'),
  }),
  fc.record({ does: fc.constant('setAgent'), state: agentState }),
  {
    weight: 14,
    arbitrary: fc.record({ does: fc.constant('use'), pick: which, nth: which, other: which }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('try'),
      pick: which,
      service: fc.constantFrom(...CALL_SERVICES),
      other: which,
      text: fc.constantFrom('202', '0199', '0198', 'nobody', ''),
    }),
  },
  { weight: 10, arbitrary: fc.record({ does: fc.constant('stage'), pick: which, act }) },
);

/** Two people on the line, the first of them on hold: the rest may begin in the middle of things. */
const OPENING: readonly Action[] = [
  { does: 'offer', ani: '1' },
  { does: 'use', pick: 0, nth: 0, other: 0 },
  { does: 'use', pick: 0, nth: 7, other: 0 },
  { does: 'wait', ms: 3000 },
];

/** Long enough to come to consultations and conferences. */
export const story = fc
  .tuple(fc.boolean(), fc.array(action, { minLength: 5, maxLength: 40, size: 'max' }))
  .map(([isOpened, actions]) => (isOpened ? [...OPENING, ...actions] : actions));

export function commandOf(
  service: CallService,
  callId: VendorCallId,
  heldCallId: VendorCallId,
  text: string,
): ConnectorCommand {
  switch (service) {
    case 'generateDigits':
      return { service, callId, digits: text };
    case 'setMicrophoneMute':
      return { service, callId, muted: text === '202' };
    case 'associateData':
      return { service, callId, userData: { topic: text } };
    case 'singleStepTransfer':
    case 'consultationCall':
      return { service, callId, target: text, userData: { from: '301' } };
    case 'deflectCall':
    case 'parkCall':
    case 'singleStepConference':
      return { service, callId, target: text };
    case 'transferCall':
    case 'conferenceCall':
    case 'alternateCall':
    case 'reconnectCall':
      return { service, callId, heldCallId };
    default:
      return { service, callId };
  }
}

export function perform(bench: Bench, action: Action): void {
  switch (action.does) {
    case 'wait':
      bench.wait(action.ms);
      return;
    case 'play':
      bench.play(action.name);
      return;
    case 'offer':
      bench.offer(['ani', action.ani]);
      return;
    case 'make':
      bench.ask({ service: 'makeCall', number: action.number });
      return;
    case 'take':
      bench.ask({ service: action.service, target: '202' });
      return;
    case 'setAgent':
      bench.ask({ service: 'setAgentState', state: action.state });
      return;
    case 'use': {
      const calls = bench.calls();
      const call = calls[action.pick % calls.length];
      const services = call?.facts.services ?? [];
      const service = services[action.nth % services.length];
      if (service) askFor(bench, { ...action, service, text: '202' });
      return;
    }
    case 'try':
      askFor(bench, action);
      return;
    case 'stage':
      bench.stage(aboutPicked(bench, action.act, action.pick));
  }
}

interface Asking {
  readonly pick: number;
  readonly service: CallService;
  readonly other: number;
  readonly text: string;
}

function askFor(bench: Bench, { pick, service, other, text }: Asking): void {
  const ids = bench.calls().map((call) => call.vendorCallId);
  const idOf = (index: number) => ids[index % ids.length] ?? toVendorCallId('none');
  bench.ask(commandOf(service, idOf(pick), idOf(other), text));
}

/** The calls in the queue of the switch can be picked, too. */
function aboutPicked(bench: Bench, act: SwitchAct, pick: number): SwitchAct {
  if (!('vendorCallId' in act)) return act;
  const ids = [...bench.state().calls, ...bench.state().waiting].map((call) => call.vendorCallId);
  return { ...act, vendorCallId: ids[pick % ids.length] ?? 'none' };
}
