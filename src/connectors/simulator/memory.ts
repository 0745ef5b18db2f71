import * as v from 'valibot';
import type { Connection, Device } from '../../cti/call';
import type { Cause } from '../../cti/cause';
import type { PhoneDevice } from '../../cti/event';
import { toDeviceId, toVendorCallId } from '../../cti/ids';
import type { Line } from './line';
import type { Act, TimedAct } from './script';
import type {
  ElsewhereCall,
  FreeAgent,
  PendingAct,
  SwitchAgent,
  SwitchCall,
  SwitchState,
} from './switch-state';

/** What outlives the background, the browser and an update of the extension. */
export interface Memory {
  readonly switch: SwitchState;
  readonly line: Line;
}

/** What was stored; undefined when it has another shape than this version stores. */
export function parseMemory(value: unknown): Memory | undefined {
  const result = v.safeParse(MemorySchema, value);
  return result.success ? result.output : undefined;
}

type Schema<T> = v.GenericSchema<unknown, T>;

const Text = v.string();
const OptionalText = v.exactOptional(Text);
const Flag = v.boolean();
const OptionalFlag = v.exactOptional(Flag);
const Time = v.number();
const OptionalTime = v.exactOptional(Time);
const CallId = v.pipe(Text, v.transform(toVendorCallId));
const LineId = v.pipe(Text, v.transform(toDeviceId));
/** Their list is the language's own; a cause that is no more would just be told as it is. */
const CauseSchema = v.custom<Cause>((value) => typeof value === 'string');
/** Not `v.record`, which leaves out keys that mean something to JavaScript. */
const UserData = v.custom<Readonly<Record<string, string>>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((text) => typeof text === 'string'),
);

const DeviceSchema: Schema<Device> = v.object({
  deviceId: v.exactOptional(LineId),
  number: OptionalText,
  name: OptionalText,
});

const ConnectionSchema: Schema<Connection> = v.object({
  device: DeviceSchema,
  state: v.picklist(['null', 'initiated', 'alerting', 'connected', 'hold', 'queued', 'fail']),
});

const RoleSchema = v.picklist(['caller', 'called', 'colleague']);
const ActSchema: Schema<Act> = v.variant('does', [
  v.object({
    does: v.picklist(['deliver', 'divert', 'clear']),
    who: RoleSchema,
    cause: CauseSchema,
  }),
  v.object({
    does: v.literal('fail'),
    who: RoleSchema,
    device: DeviceSchema,
    cause: CauseSchema,
  }),
  v.object({
    does: v.picklist(['alert', 'answer', 'join']),
    who: RoleSchema,
    device: DeviceSchema,
  }),
]);
const TimedActSchema: Schema<TimedAct> = v.object({ afterMs: Time, act: ActSchema });
const PendingActSchema: Schema<PendingAct> = v.object({
  at: Time,
  vendorCallId: CallId,
  deviceId: LineId,
  act: ActSchema,
});

const FactsSchema: Schema<SwitchCall['facts']> = v.object({
  linkId: Text,
  direction: v.picklist(['inbound', 'outbound', 'internal']),
  callType: Text,
  callingDevice: DeviceSchema,
  calledDevice: DeviceSchema,
  connections: v.array(ConnectionSchema),
  userData: UserData,
  lastRedirectionDevice: v.exactOptional(DeviceSchema),
  queue: OptionalText,
  consultationOf: v.exactOptional(CallId),
  muted: OptionalFlag,
  recording: OptionalFlag,
});
const CallSchema: Schema<SwitchCall> = v.object({
  vendorCallId: CallId,
  localConnection: v.picklist(['queued', 'alerting', 'connected', 'hold']),
  startedAt: Time,
  alertingAt: OptionalTime,
  establishedAt: OptionalTime,
  heldAt: OptionalTime,
  facts: FactsSchema,
  onceAnswered: v.array(TimedActSchema),
});
const ElsewhereCallSchema: Schema<ElsewhereCall> = v.object({
  device: Text,
  talks: Flag,
  caller: DeviceSchema,
  userData: UserData,
  linkId: OptionalText,
});

const FreeAgentSchema: Schema<FreeAgent> = v.object({
  state: v.picklist(['null', 'notReady', 'ready', 'workingAfterCall']),
  reason: v.exactOptional(v.object({ code: Text, label: OptionalText })),
  reserved: OptionalFlag,
});
const AgentSchema: Schema<SwitchAgent> = v.union([
  FreeAgentSchema,
  v.object({
    state: v.literal('busy'),
    before: FreeAgentSchema,
    talked: Flag,
    pending: v.exactOptional(FreeAgentSchema),
  }),
]);

const PhoneDeviceSchema: Schema<PhoneDevice> = v.object({
  inService: Flag,
  doNotDisturb: Flag,
  messageWaiting: Flag,
  forwardedTo: OptionalText,
});

const MemorySchema: Schema<Memory> = v.object({
  switch: v.object({
    id: Text,
    callsSoFar: Time,
    calls: v.array(CallSchema),
    waiting: v.array(CallSchema),
    elsewhere: v.array(ElsewhereCallSchema),
    device: PhoneDeviceSchema,
    status: v.picklist(['normal', 'disabled', 'partiallyDisabled', 'overloaded']),
    agent: AgentSchema,
    pending: v.array(PendingActSchema),
  }),
  line: v.object({
    state: v.picklist(['down', 'refused', 'dead', 'up']),
    toLose: v.number(),
  }),
});
