import type { Call } from '../cti/call';
import type { CallService } from '../cti/call-services';

/** Whether the phone system permits it on this call now: the one rule for buttons and for commands. */
export function permits(call: Call, service: CallService): boolean {
  return call.services.includes(service);
}

/** The two calls of a consultation: the one we talk on (or ring) and the one that waits. */
export interface ConsultationPair {
  readonly active: Call;
  readonly held: Call;
}

/** The consultation under way, if there is one, whichever of its two calls is on hold at the moment. */
export function consultationPair(calls: readonly Call[]): ConsultationPair | undefined {
  const consultation = calls.find((call) => call.consultationOf !== undefined);
  const original = calls.find((call) => call.callId === consultation?.consultationOf);
  if (!consultation || !original) return undefined;
  return consultation.localConnection === 'hold'
    ? { active: original, held: consultation }
    : { active: consultation, held: original };
}
