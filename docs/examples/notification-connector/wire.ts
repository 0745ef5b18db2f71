/**
 * The event interface of the example phone system, version 1: `GET api/events` tells what happens as it happens, in
 * messages that are numbered without a gap; `GET api/picture` tells how everything stands.
 */
import * as v from 'valibot';
import type { CallEvent, CtiEvent, Snapshot } from '../../../src/cti/event';
import { toFacts, toSnapshotCall, VendorCallSchema } from './call';
import { CallId, Flag, LineId, OptionalText, Text, Time, wordsOf } from './fields';
import { AGENT, AGENT_STATE, CALL_EVENT, HEALTH, inOurs, WHY } from './words';

const AgentSchema = v.object({
  status: wordsOf(AGENT),
  reason: v.exactOptional(v.object({ code: Text, label: OptionalText })),
  next: v.exactOptional(wordsOf(AGENT_STATE)),
  expecting: v.exactOptional(Flag),
});

const PictureSchema = v.object({
  at: Time,
  agent: AgentSchema,
  calls: v.pipe(v.array(VendorCallSchema), v.maxLength(50)),
  phone: v.object({
    online: Flag,
    doNotDisturb: Flag,
    voicemail: Flag,
    forwardedTo: OptionalText,
  }),
});

const CallMessageSchema = v.object({
  type: wordsOf(CALL_EVENT),
  at: Time,
  id: CallId,
  /** Whose part in the call it is about; absent: the agent's. */
  who: v.exactOptional(LineId),
  /** The other of the two calls of which one is left. */
  with: v.exactOptional(CallId),
  /** What the call is called from now on. */
  now: v.exactOptional(CallId),
  why: OptionalText,
  /** The call as it is then; absent: it is over. */
  call: v.exactOptional(VendorCallSchema),
});

const MessageSchema = v.variant('type', [
  CallMessageSchema,
  v.object({ type: v.literal('Agent'), at: Time, agent: AgentSchema }),
  v.object({ type: v.literal('Phone'), at: Time, online: Flag }),
  v.object({ type: v.picklist(['DoNotDisturb', 'Voicemail']), at: Time, on: Flag }),
  v.object({ type: v.literal('Forwarding'), at: Time, to: OptionalText }),
  v.object({ type: v.literal('System'), at: Time, health: wordsOf(HEALTH) }),
]);

/** Something that has happened, in our words; undefined: it is not understood. */
export function toEvent(message: unknown): CtiEvent | undefined {
  const parsed = v.safeParse(MessageSchema, message);
  if (!parsed.success) return undefined;
  const told = parsed.output;
  switch (told.type) {
    case 'Agent':
      return { kind: 'agent', at: told.at, ...toAgent(told.agent) };
    case 'Phone':
      return {
        kind: 'device',
        name: told.online ? 'deviceInService' : 'deviceOutOfService',
        at: told.at,
      };
    case 'DoNotDisturb':
      return { kind: 'device', name: 'doNotDisturb', on: told.on, at: told.at };
    case 'Voicemail':
      return { kind: 'device', name: 'messageWaiting', on: told.on, at: told.at };
    case 'Forwarding': {
      const { to, at } = told;
      return { kind: 'device', name: 'forwarding', at, ...(to !== undefined && { to }) };
    }
    case 'System':
      return { kind: 'system', status: HEALTH[told.health], at: told.at };
    default:
      return toCallEvent(told);
  }
}

function toCallEvent(told: v.InferOutput<typeof CallMessageSchema>): CallEvent {
  const cause = inOurs(WHY, told.why);
  return {
    kind: 'call',
    name: CALL_EVENT[told.type],
    vendorCallId: told.id,
    at: told.at,
    ...(told.who && { subject: told.who }),
    ...(told.with && { secondaryCallId: told.with }),
    ...(told.now && { newVendorCallId: told.now }),
    ...(cause && { cause }),
    ...(told.call && { facts: toFacts(told.call) }),
  };
}

function toAgent({ status, reason, next, expecting }: v.InferOutput<typeof AgentSchema>) {
  return {
    name: AGENT[status],
    ...(reason && { reason }),
    ...(next && { pendingAgentState: AGENT_STATE[next] }),
    ...(expecting && { reserved: true }),
  };
}

/** How everything stands, or what is wrong with what came. */
export function parsePicture(
  value: unknown,
):
  | { readonly ok: true; readonly snapshot: Snapshot }
  | { readonly ok: false; readonly problem: string } {
  const parsed = v.safeParse(PictureSchema, value);
  if (parsed.success) return { ok: true, snapshot: toSnapshot(parsed.output) };
  const [issue] = parsed.issues;
  return { ok: false, problem: `${v.getDotPath(issue)}: ${issue.message}`.slice(0, 300) };
}

function toSnapshot({ at, agent, calls, phone }: v.InferOutput<typeof PictureSchema>): Snapshot {
  const { online, doNotDisturb, voicemail, forwardedTo } = phone;
  return {
    at,
    agent: toAgent(agent),
    calls: calls.map(toSnapshotCall),
    device: {
      inService: online,
      doNotDisturb,
      messageWaiting: voicemail,
      ...(forwardedTo !== undefined && { forwardedTo }),
    },
  };
}
