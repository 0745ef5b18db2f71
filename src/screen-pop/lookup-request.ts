import type { Call } from '../cti/call';

/** What is asked of the CRM about a call (USD's CtiLookupRequest). */
export interface LookupRequest {
  /** The other party's number: the caller's, or the one that was called. Empty when withheld. */
  readonly number: string;
  /** Data attached to the call, keys in lower case. */
  readonly items: Readonly<Record<string, string>>;
}

/** @param toE164 writes a number in international form where it can, in the agent's region */
export function toLookupRequest(call: Call, toE164: (number: string) => string): LookupRequest {
  const device = call.direction === 'outbound' ? call.calledDevice : call.callingDevice;
  const items = Object.entries(call.userData).map(([key, value]) => [key.toLowerCase(), value]);
  return { number: toE164(device.number ?? ''), items: Object.fromEntries(items) };
}
