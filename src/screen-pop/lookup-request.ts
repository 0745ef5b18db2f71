import type { Call, Direction } from '../cti/call';
import type { CallId, ConnectorId } from '../cti/ids';
import type { PopMoment } from '../cti/pop-moment';
import type { PhoneNumberForms } from '../dialing/number/number-forms';
import type { ParameterSource } from '../replacement/parameter-source';

/** What is asked about a call (USD's CtiLookupRequest): a value, but for the parameters' source. */
export interface LookupRequest {
  readonly callId: CallId;
  readonly connectorId: ConnectorId;
  readonly moment: PopMoment;
  readonly direction: Direction;
  /** USD's initiating activity: `phonecall`, `chat` … */
  readonly callType: string;
  /** The other party's number: the caller's, or the one that was called. Absent when withheld. */
  readonly number?: PhoneNumberForms;
  /** Data attached to the call, keys in lower case. */
  readonly items: Readonly<Record<string, string>>;
  /** The call's replacement parameters. */
  readonly parameters: ParameterSource;
}

/** @param toForms reads a telephone number in the agent's region; undefined: withheld, or none */
export function toLookupRequest(
  call: Call,
  moment: PopMoment,
  parameters: ParameterSource,
  toForms: (number: string) => PhoneNumberForms | undefined,
): LookupRequest {
  const { callId, connectorId, direction, callType } = call;
  const device = direction === 'outbound' ? call.calledDevice : call.callingDevice;
  const number = toForms(device.number ?? '');
  const items = Object.entries(call.userData).map(([key, value]) => [key.toLowerCase(), value]);
  return {
    callId,
    connectorId,
    moment,
    direction,
    callType,
    ...(number && { number }),
    items: Object.fromEntries(items),
    parameters,
  };
}
