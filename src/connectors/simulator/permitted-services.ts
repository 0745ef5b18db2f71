import type { CallService } from '../../cti/call-services';
import type { SwitchCall } from './switch-state';

/** The services that need a second call, on hold, beside the one that is talking. */
export type PairService = 'alternateCall' | 'reconnectCall' | 'transferCall' | 'conferenceCall';

/** Somebody has been reached; whether they have put us on hold makes no difference to what we may do. */
export const isTalking = (call: SwitchCall) =>
  call.facts.connections.some((party) => party.state === 'connected' || party.state === 'hold');

/** Two people, the other one reached: a call that can be handed over as it is. */
const canBeHandedOver = ({ facts }: SwitchCall) =>
  facts.connections.length === 1 && facts.connections[0]?.state !== 'fail';

const PAIR_RULES: Readonly<Record<PairService, (active: SwitchCall, held: SwitchCall) => boolean>> =
  {
    alternateCall: (active) => isTalking(active),
    reconnectCall: (active, held) => active.facts.consultationOf === held.vendorCallId,
    transferCall: (active, held) => canBeHandedOver(active) && canBeHandedOver(held),
    conferenceCall: (active) => isTalking(active),
  };

const PAIR_SERVICES = Object.keys(PAIR_RULES) as PairService[];

/** Whether the service is possible with just these two calls. */
export function permitsPair(service: PairService, active: SwitchCall, held: SwitchCall): boolean {
  const isPair = active.localConnection === 'connected' && held.localConnection === 'hold';
  return isPair && isTalking(held) && PAIR_RULES[service](active, held);
}

/** Exactly what `performCommand` accepts on this call, the other calls being what they are. */
export function permittedServices(call: SwitchCall, calls: readonly SwitchCall[]): CallService[] {
  switch (call.localConnection) {
    case 'queued':
      return [];
    case 'alerting':
      return ['answerCall', 'deflectCall', 'clearConnection', 'associateData'];
    case 'hold':
      return ['retrieveCall', 'clearConnection', ...clearsAll(call), 'associateData'];
    case 'connected':
      return [
        'clearConnection',
        ...clearsAll(call),
        ...(isTalking(call) ? whileTalking(call) : []),
        ...(canConsult(call, calls) ? HAND_OVER : []),
        ...PAIR_SERVICES.filter((service) =>
          calls.some((held) => permitsPair(service, call, held)),
        ),
      ];
  }
}

/** Where there is nobody else than one other, hanging up does the same. */
const clearsAll = ({ facts }: SwitchCall): CallService[] =>
  facts.connections.length > 1 ? ['clearCall'] : [];

const whileTalking = ({ facts }: SwitchCall): CallService[] => [
  'holdCall',
  'generateDigits',
  'setMicrophoneMute',
  facts.recording ? 'stopRecording' : 'startRecording',
  'associateData',
  'singleStepConference',
];

const HAND_OVER: readonly CallService[] = ['consultationCall', 'singleStepTransfer', 'parkCall'];

/** One consultation at a time, and none in a conference. */
function canConsult(call: SwitchCall, calls: readonly SwitchCall[]): boolean {
  const isConsulted = calls.some((other) => other.facts.consultationOf === call.vendorCallId);
  const consults = call.facts.consultationOf !== undefined;
  return isTalking(call) && canBeHandedOver(call) && !isConsulted && !consults;
}
