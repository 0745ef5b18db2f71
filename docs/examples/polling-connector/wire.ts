/**
 * The polling interface of the example phone system, version 1: `GET api/line` answers with everything there is to
 * know, numbered by `revision`. It knows nothing of the other parties' states, of consultations or of recording.
 */
import * as v from 'valibot';
import type { Cause } from '../../../src/cti/cause';
import type { AgentEvent, CallFacts, Snapshot } from '../../../src/cti/event';
import { toVendorCallId } from '../../../src/cti/ids';
import { AGENT, AGENT_STATE, ALLOWED, DIRECTION, inOurs, STATUS, WHY } from './words';

// Strangers decide what stands in a text: an id has to be right, anything else may be cut.
const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const Text = v.pipe(
  v.string(),
  v.transform((text) => text.slice(0, 200)),
);
const Time = v.pipe(v.string(), v.isoTimestamp(), v.transform(Date.parse));
const OptionalTime = v.exactOptional(Time);
const Revision = v.pipe(v.number(), v.integer(), v.minValue(0));
const Device = v.object({ number: v.exactOptional(Text), name: v.exactOptional(Text) });
const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  v.picklist(Object.keys(table) as Key[]);

const LineCallSchema = v.object({
  id: v.pipe(Id, v.transform(toVendorCallId)),
  status: keysOf(STATUS),
  why: v.exactOptional(Text),
  direction: keysOf(DIRECTION),
  kind: Text,
  caller: Device,
  called: Device,
  queue: v.exactOptional(Text),
  began: Time,
  rang: OptionalTime,
  answered: OptionalTime,
  held: OptionalTime,
  allowed: v.pipe(v.array(Text), v.maxLength(50)),
  data: v.pipe(v.record(Text, Text), v.maxEntries(100)),
});

const LineSchema = v.object({
  revision: Revision,
  at: Time,
  agent: v.object({
    status: keysOf(AGENT),
    reason: v.exactOptional(v.object({ code: Text, label: v.exactOptional(Text) })),
    next: v.exactOptional(keysOf(AGENT_STATE)),
    expecting: v.exactOptional(v.boolean()),
  }),
  calls: v.pipe(v.array(LineCallSchema), v.maxLength(50)),
  /** The calls that ended last. */
  ended: v.pipe(
    v.array(v.object({ revision: Revision, at: Time, why: Text, call: LineCallSchema })),
    v.maxLength(50),
  ),
});

export type Line = v.InferOutput<typeof LineSchema>;
export type LineCall = v.InferOutput<typeof LineCallSchema>;

/** The line as it stands, or what is wrong with what came. */
export function parseLine(
  value: unknown,
): { readonly ok: true; readonly line: Line } | { readonly ok: false; readonly problem: string } {
  const parsed = v.safeParse(LineSchema, value);
  if (parsed.success) return { ok: true, line: parsed.output };
  const [issue] = parsed.issues;
  return { ok: false, problem: `${v.getDotPath(issue)}: ${issue.message}`.slice(0, 300) };
}

const SessionSchema = v.object({ session: Id });

export function parseSession(value: unknown): string | undefined {
  const parsed = v.safeParse(SessionSchema, value);
  return parsed.success ? parsed.output.session : undefined;
}

export const toCause = (why: string | undefined): Cause | undefined => inOurs(WHY, why);

export function toFacts(call: LineCall) {
  return {
    direction: DIRECTION[call.direction],
    callType: call.kind,
    callingDevice: call.caller,
    calledDevice: call.called,
    ...(call.queue !== undefined && { queue: call.queue }),
    userData: call.data,
    services: call.allowed.flatMap((word) => inOurs(ALLOWED, word) ?? []),
  } satisfies CallFacts;
}

export function toAgent(agent: Line['agent']): Omit<AgentEvent, 'kind' | 'at'> {
  const { status, reason, next, expecting } = agent;
  return {
    name: AGENT[status],
    ...(reason && { reason }),
    ...(next && { pendingAgentState: AGENT_STATE[next] }),
    ...(expecting && { reserved: true }),
  };
}

export function toSnapshot({ at, agent, calls }: Line): Snapshot {
  return {
    at,
    agent: toAgent(agent),
    calls: calls.map((call) => ({
      vendorCallId: call.id,
      localConnection: STATUS[call.status],
      startedAt: call.began,
      ...(call.rang !== undefined && { alertingAt: call.rang }),
      ...(call.answered !== undefined && { establishedAt: call.answered }),
      ...(call.held !== undefined && { heldAt: call.held }),
      facts: toFacts(call),
    })),
  };
}
