import type { Call } from '../../../src/cti/call';
import type { CallId, VendorCallId } from '../../../src/cti/ids';
import type { Deed } from './deed';
import { type CallName, isCallWith, personOf } from './people';
import type { Picture } from './picture';
import type { Step } from './scenario';

/** What is known of a call that has a name in the story. */
interface KnownCall {
  readonly callId: CallId;
  /** When it was first seen. */
  readonly first: Pick<Call, 'vendorCallId' | 'linkId'>;
  /** As the phone system called it when last seen. */
  readonly vendorCallId: VendorCallId;
}

/** The calls of a story by name. A name stays with our call id: that id must never change. */
export type NameBook = ReadonlyMap<CallName, KnownCall>;

export const EMPTY_BOOK: NameBook = new Map();

/** Finds the calls that the story has spoken of so far and that nobody has named yet. */
export function learnNames(
  book: NameBook,
  spokenOf: readonly CallName[],
  { calls, wrapUps, logged }: Pick<Picture, 'calls' | 'wrapUps' | 'logged'>,
): NameBook {
  const seen = [
    ...calls,
    ...wrapUps.map(({ call }) => call),
    ...logged.flatMap(({ call }) => call ?? []),
  ];
  const learned = new Map(book);
  for (const [name, known] of book) {
    const call = seen.find(({ callId }) => callId === known.callId);
    if (call) learned.set(name, { ...known, vendorCallId: call.vendorCallId });
  }
  for (const name of spokenOf) {
    if (learned.has(name)) continue;
    const taken = [...learned.values()].map(({ callId }) => callId);
    const call = seen.find((one) => !taken.includes(one.callId) && isCallWith(one, personOf(name)));
    if (!call) continue;
    const { callId, vendorCallId, linkId } = call;
    const first = linkId === undefined ? { vendorCallId } : { vendorCallId, linkId };
    learned.set(name, { callId, first, vendorCallId });
  }
  return learned;
}

export function nameOf(book: NameBook, callId: CallId | undefined): CallName | undefined {
  return [...book].find(([, known]) => known.callId === callId)?.[0];
}

/** The calls that begin in this step or that the model is said to have after it. */
export function callsNamedIn(step: Step): CallName[] {
  return [...callsBegunBy(step), ...(Object.keys(step.now?.calls ?? {}) as CallName[])];
}

function callsBegunBy(deed: Deed): CallName[] {
  if ('handset' in deed && deed.handset === 'makeCall') return [deed.to];
  if ('agent' in deed && deed.agent === 'makeCall') {
    return typeof deed.to === 'string' ? [deed.to] : [];
  }
  if ('agent' in deed && deed.agent === 'consultationCall') return [deed.to];
  if (!('phone' in deed)) return [];
  if (deed.phone === 'ring') return [deed.as ?? deed.from];
  return deed.phone === 'queue' ? [deed.from] : [];
}
