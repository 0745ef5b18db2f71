import type { Call } from '../cti/call';
import type { CallService } from '../cti/call-services';

/** Whether the phone system permits it on this call now: the one rule for buttons and for commands. */
export function permits(call: Call, service: CallService): boolean {
  return call.services.includes(service);
}
