import fc from 'fast-check';
import { SCRIPT_NAMES, type ScriptName } from '../../../../src/connectors/simulator/script';
import type { RequestableAgentState } from '../../../../src/cti/agent';
import { CALL_SERVICES, type CallService } from '../../../../src/cti/call-services';
import type { ConnectorCommand } from '../../../../src/cti/command';
import { toVendorCallId, type VendorCallId } from '../../../../src/cti/ids';
import type { Bench } from './bench';

/** Something that may happen to a switch; `pick`, `other` and `nth` choose among what is there then. */
export type Action =
  | { readonly does: 'wait'; readonly ms: number }
  | { readonly does: 'play'; readonly name: ScriptName }
  | { readonly does: 'offer'; readonly ani: string }
  | { readonly does: 'make'; readonly number: string }
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
    };

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
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('play'), name: fc.constantFrom(...SCRIPT_NAMES) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('offer'), ani: fc.string() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('make'),
      number: fc.constantFrom('202', '+12025550199', '0198', 'nobody'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('setAgent'),
      state: fc.constantFrom<RequestableAgentState>(
        'null',
        'notReady',
        'ready',
        'workingAfterCall',
      ),
    }),
  },
  {
    weight: 10,
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
);

/** Long enough to come to consultations and conferences. */
export const story = fc.array(action, { minLength: 5, maxLength: 40, size: 'max' });

/** Undefined: the service takes another form than a command of ours. */
export function commandOf(
  service: CallService,
  callId: VendorCallId,
  heldCallId: VendorCallId,
  text: string,
): ConnectorCommand | undefined {
  switch (service) {
    case 'answerCall':
    case 'clearConnection':
    case 'holdCall':
    case 'retrieveCall':
      return { service, callId };
    case 'generateDigits':
      return { service, callId, digits: text };
    case 'singleStepTransfer':
    case 'consultationCall':
    case 'deflectCall':
      return { service, callId, target: text };
    case 'transferCall':
    case 'conferenceCall':
    case 'alternateCall':
    case 'reconnectCall':
      return { service, callId, heldCallId };
    default:
      return undefined;
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
  const command = commandOf(service, idOf(pick), idOf(other), text);
  if (command) bench.ask(command);
}
