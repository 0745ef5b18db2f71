import type { Call } from '../cti/call';

/**
 * The replacement parameters of a call: `cti.ani`, `cti.dnis` … and every attached pair as `cti.<key>`, whatever
 * the case. The call's own win over attached pairs of the same name.
 */
export function callParameter(call: Call, parameter: string): string | undefined {
  const [, key] = /^cti\.(.+)$/i.exec(parameter) ?? [];
  if (key === undefined) return undefined;
  const wanted = key.toLowerCase();
  const own = Object.hasOwn(OWN, wanted) ? OWN[wanted]?.(call) : undefined;
  if (own) return own;
  const attached = Object.entries(call.userData).find(([name]) => name.toLowerCase() === wanted);
  return attached?.[1];
}

const OWN: Readonly<Record<string, (call: Call) => string | undefined>> = {
  ani: (call) => call.callingDevice.number,
  dnis: (call) => call.calledDevice.number,
  name: (call) => (call.direction === 'outbound' ? call.calledDevice : call.callingDevice).name,
  queue: (call) => call.queue,
  calltype: (call) => call.callType,
  direction: (call) => call.direction,
};
