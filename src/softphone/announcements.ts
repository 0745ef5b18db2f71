import type { Call } from '../cti/call';
import type { PopOutcome } from '../cti/pop-outcome';
import type { DesktopView } from '../messaging/protocol';
import { isIncoming, type LOOK_KEYS, selectLook } from './describe-call';

/** Something to say aloud about a call. */
export interface Announcement {
  readonly call: Call;
  /** Message key; its one place is the caller's name. */
  readonly key: string;
  /** Said at once, in the middle of a sentence; else when there is a pause. */
  readonly isUrgent: boolean;
}

const ENDED = 'softphoneAnnounceEnded';

/** Keys of what is said when a call comes to look so. */
const KEYS: Readonly<Record<keyof typeof LOOK_KEYS, string>> = {
  ringing: 'softphoneAnnounceRinging',
  calling: 'softphoneAnnounceCalling',
  talking: 'softphoneAnnounceOnCall',
  held: 'softphoneAnnounceOnHold',
  heldByThem: 'softphoneAnnounceHeldByThem',
  queued: 'softphoneAnnounceInQueue',
  failed: 'softphoneAnnounceFailed',
  ended: ENDED,
};

/** Of what screen pops come to, that which asks something of the agent. */
const POP_KEYS: Partial<Readonly<Record<PopOutcome['status'], string>>> = {
  pick: 'softphoneAnnouncePick',
  waiting: 'softphoneAnnounceWaiting',
};

/** What announcements are drawn from. */
export type Picture = Pick<DesktopView, 'calls' | 'wrapUps' | 'pops'>;

/** What changed between two pictures that somebody who does not see them must hear. */
export function selectAnnouncements(before: Picture, after: Picture): readonly Announcement[] {
  return [...callNews(before.calls, after.calls), ...popNews(before, after)];
}

function callNews(before: readonly Call[], after: readonly Call[]): Announcement[] {
  const changed = after.flatMap((call): Announcement[] => {
    const old = before.find((other) => other.callId === call.callId);
    const look = selectLook(call);
    if (old && selectLook(old) === look) return [];
    if (isIncoming(call)) return [{ call, key: 'softphoneAnnounceIncoming', isUrgent: true }];
    return [{ call, key: KEYS[look], isUrgent: false }];
  });
  const ended = before
    .filter((old) => !after.some((call) => call.callId === old.callId))
    .map((call) => ({ call, key: ENDED, isUrgent: false }));
  return [...changed, ...ended];
}

function popNews(before: Picture, after: Picture): Announcement[] {
  const calls = [...after.calls, ...after.wrapUps.map((wrapUp) => wrapUp.call)];
  return calls.flatMap((call) => {
    const status = after.pops[call.callId]?.status;
    const key = status && POP_KEYS[status];
    const isNew = before.pops[call.callId]?.status !== status;
    return key && isNew ? [{ call, key, isUrgent: false }] : [];
  });
}
