import type { Call, Device } from '../../../src/cti/call';

/** Everybody who appears in the scenarios: customers of the demo CRM, and lines of the company's own. */
export const PEOPLE = {
  Ada: { number: '+12025550143', name: 'Ada Lovelace' },
  Grace: { number: '+12025550178', name: 'Grace Hopper' },
  Alan: { number: '+442079460958', name: 'Alan Turing' },
  /** Withholds the number. */
  Anonymous: { number: undefined, name: undefined },
  Colleague: { number: '202', name: 'Second line' },
  Supervisor: { number: '210', name: 'Supervisor' },
} as const satisfies Record<string, { number: string | undefined; name: string | undefined }>;

export type Person = keyof typeof PEOPLE;

/** A call goes by the name of the other person in it when it began; a later one of the same person by `again`. */
export type CallName = Person | `${Person} again`;

export const personOf = (name: CallName): Person => name.replace(/ again$/, '') as Person;

/** Whether this device is that person's. */
export const isDeviceOf = ({ number }: Device, person: Person): boolean =>
  number === PEOPLE[person].number;

/** Whether this person is the other one in a call of two. */
export function isCallWith(call: Call, person: Person): boolean {
  if (person === 'Anonymous') {
    return call.direction === 'inbound' && call.callingDevice.number === undefined;
  }
  const others = [call.callingDevice, call.calledDevice, ...call.connections.map((c) => c.device)];
  return others.some((device) => isDeviceOf(device, person));
}
