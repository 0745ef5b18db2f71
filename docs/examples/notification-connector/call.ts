import * as v from 'valibot';
import type { CallFacts, SnapshotCall } from '../../../src/cti/event';
import { CallId, Flag, LineId, OptionalText, OptionalTime, Text, Time, wordsOf } from './fields';
import { DIRECTION, inOurs, SERVICE, STATUS } from './words';

const DeviceSchema = v.pipe(
  v.object({ line: v.exactOptional(LineId), number: OptionalText, name: OptionalText }),
  v.transform(({ line, ...device }) => ({ ...(line && { deviceId: line }), ...device })),
);

/** A call as the events and the picture describe it. */
export const VendorCallSchema = v.object({
  id: CallId,
  status: wordsOf(STATUS),
  direction: wordsOf(DIRECTION),
  kind: Text,
  caller: DeviceSchema,
  called: DeviceSchema,
  via: v.exactOptional(DeviceSchema),
  others: v.pipe(
    v.array(
      v.object({
        line: LineId,
        number: OptionalText,
        name: OptionalText,
        status: wordsOf(STATUS),
      }),
    ),
    v.maxLength(100),
  ),
  link: Text,
  queue: OptionalText,
  consultFor: v.exactOptional(CallId),
  muted: v.exactOptional(Flag),
  recording: v.exactOptional(Flag),
  began: Time,
  rang: OptionalTime,
  answered: OptionalTime,
  held: OptionalTime,
  allowed: v.pipe(v.array(Text), v.maxLength(50)),
  data: v.pipe(v.record(Text, Text), v.maxEntries(100)),
});

type VendorCall = v.InferOutput<typeof VendorCallSchema>;

/** What can be told of the call. */
export function toFacts(call: VendorCall) {
  const { link, queue, consultFor, muted, recording, via } = call;
  return {
    direction: DIRECTION[call.direction],
    callType: call.kind,
    callingDevice: call.caller,
    calledDevice: call.called,
    connections: call.others.map(({ line, status, ...device }) => ({
      device: { deviceId: line, ...device },
      state: STATUS[status],
    })),
    linkId: link,
    ...(via && { lastRedirectionDevice: via }),
    ...(queue !== undefined && { queue }),
    ...(consultFor && { consultationOf: consultFor }),
    ...(muted !== undefined && { muted }),
    ...(recording !== undefined && { recording }),
    userData: call.data,
    services: call.allowed.flatMap((word) => inOurs(SERVICE, word) ?? []),
  } satisfies CallFacts;
}

/** Where our part in the call stands, and what can be told of it. */
export function toSnapshotCall(call: VendorCall): SnapshotCall {
  return {
    vendorCallId: call.id,
    localConnection: STATUS[call.status],
    startedAt: call.began,
    ...(call.rang !== undefined && { alertingAt: call.rang }),
    ...(call.answered !== undefined && { establishedAt: call.answered }),
    ...(call.held !== undefined && { heldAt: call.held }),
    facts: toFacts(call),
  };
}
