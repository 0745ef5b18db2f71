import type { Call, Direction } from '../cti/call';
import { type ConnectorId, type EpochMs, toCallId, toVendorCallId } from '../cti/ids';
import type { ParameterSource } from '../replacement/parameter-source';
import { joinSession, updateSession } from './keep-sessions';
import { callParameters } from './parameters';
import type { DeskRules } from './rules';
import { initialState } from './state';

/** What is known of a call that is only imagined. */
export interface TrialFacts {
  readonly connectorId: ConnectorId;
  /** The other party's. */
  readonly number: string;
  readonly direction: Direction;
  readonly userData: Readonly<Record<string, string>>;
  readonly at: EpochMs;
}

/** A call on a desk of its own, and the replacement parameters that it would have. */
export function toTrialCall(
  { connectorId, number, direction, userData, at }: TrialFacts,
  rules: DeskRules,
): { readonly call: Call; readonly parameters: ParameterSource } {
  const other = { number };
  const call: Call = {
    callId: toCallId('trial'),
    connectorId,
    vendorCallId: toVendorCallId('trial'),
    direction,
    callType: 'phonecall',
    localConnection: 'alerting',
    connections: [],
    callingDevice: direction === 'outbound' ? {} : other,
    calledDevice: direction === 'outbound' ? other : {},
    userData,
    services: [],
    startedAt: at,
    alertingAt: at,
  };
  const desk = { ...initialState(at), rules, calls: [call] };
  const state = updateSession(joinSession(desk, call), call, undefined);
  return { call, parameters: callParameters(state, call) };
}
