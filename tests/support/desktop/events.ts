import { CALL_SERVICES } from '../../../src/cti/call-services';
import type { AgentEventName, CallEvent, CallEventName, CallFacts } from '../../../src/cti/event';
import { toConnectorId, toVendorCallId } from '../../../src/cti/ids';

export const PHONE = toConnectorId('test-phone');
/** A phone system that permits everything, so that a test is about the desk and not about the switch. */
export const ALL_SERVICES = [...CALL_SERVICES];

/** A call event of the test phone system; `vendorCallId` is plain text here. */
export function callEvent(
  name: CallEventName,
  vendorCallId: string,
  facts: CallFacts = {},
  more: Partial<CallEvent> = {},
): CallEvent {
  return {
    kind: 'call',
    name,
    vendorCallId: toVendorCallId(vendorCallId),
    at: 1000,
    facts: { services: ALL_SERVICES, ...facts },
    ...more,
  };
}

export function agentEvent(name: AgentEventName, at = 1000) {
  return { kind: 'agent', name, at } as const;
}
