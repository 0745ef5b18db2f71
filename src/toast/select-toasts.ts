import type { Call, Device } from '../cti/call';
import { permits } from '../desktop/permit';
import type { DesktopState } from '../desktop/state';
import type { ToastView } from '../messaging/protocol';
import type { CallField, NavigationRule } from '../screen-pop/rule';

type Known = Pick<DesktopState, 'calls' | 'pops' | 'choices'>;

/** Where no rule says what to show. */
const DEFAULT_FIELDS: readonly CallField[] = ['ANI', 'QUEUE'];

/**
 * The calls that have a toast, newest first: those that ring here, and those answered whose screen pop waits for the
 * agent. A call that a colleague has answered is not here any more.
 */
export function selectToasts(state: Known, rules: readonly NavigationRule[]): readonly ToastView[] {
  return state.calls
    .filter((call) => rings(call) || waitsForAgent(call, state))
    .sort((one, other) => since(other) - since(one))
    .map((call) => toView(call, state, rules));
}

const rings = (call: Call) => call.localConnection === 'alerting' && call.direction !== 'outbound';

const since = (call: Call) => call.alertingAt ?? call.startedAt;

function waitsForAgent(call: Call, { pops, choices }: Known): boolean {
  if (call.localConnection !== 'connected') return false;
  const status = pops[call.callId]?.status;
  return status === 'waiting' || (status === 'pick' && !choices[call.callId]);
}

function toView(call: Call, { pops }: Known, rules: readonly NavigationRule[]): ToastView {
  const pop = pops[call.callId];
  const { name, number } = otherParty(call);
  const shown = fieldsFor(call, rules, pop?.report?.rule);
  const values: Record<CallField, string | undefined> = {
    ANI: number,
    DNIS: call.calledDevice.number,
    SEGMENT: attached(call, 'segment'),
    QUEUE: call.queue,
  };
  const known = name?.trim() || (pop?.status === 'opened' ? pop.name : '');
  return {
    callId: call.callId,
    direction: call.direction,
    ...(known && { name: known }),
    ...(shown.includes('ANI') && number && { number }),
    fields: shown.flatMap((field) => {
      const value = values[field]?.trim();
      return value ? [{ field, value }] : [];
    }),
    ...(rings(call) && { alertingAt: since(call) }),
    services: rings(call)
      ? (['answerCall', 'clearConnection'] as const).filter((service) => permits(call, service))
      : [],
    isOnlyHeardOf: isOnlyHeardOf(call),
    ...(pop && { pop }),
  };
}

/** The other end of the call; between colleagues either may have begun. */
function otherParty({ direction, callingDevice, calledDevice, connections }: Call): Device {
  if (direction === 'inbound') return callingDevice;
  if (direction === 'outbound') return calledDevice;
  return connections[0]?.device ?? callingDevice;
}

/** The listener controls no call, so it never hears that one has stopped ringing. */
const isOnlyHeardOf = ({ connectorId, services }: Call) =>
  connectorId === 'generic-listener' && services.every((service) => service === 'clearConnection');

/** Of the rule that has decided; before that, of the first one that is for such calls whatever else holds. */
function fieldsFor(
  call: Call,
  rules: readonly NavigationRule[],
  decided: string | undefined,
): readonly CallField[] {
  const rule = rules.find(({ name }) => name === decided) ?? firstFor(call, rules);
  return rule?.callFields ?? DEFAULT_FIELDS;
}

function firstFor(call: Call, rules: readonly NavigationRule[]): NavigationRule | undefined {
  return [...rules]
    .sort((one, other) => one.order - other.order)
    .find(
      ({ from, directions, initiatingActivity, condition }) =>
        (from.length === 0 || from.includes(call.connectorId)) &&
        directions.includes(call.direction) &&
        (initiatingActivity ?? call.callType) === call.callType &&
        condition === undefined,
    );
}

/** Data attached to the call, its key in whatever case the phone system writes it. */
function attached({ userData }: Call, key: string): string | undefined {
  return Object.entries(userData).find(([name]) => name.toLowerCase() === key)?.[1];
}
