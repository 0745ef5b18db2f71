import { type CallId, toCallId } from '../../../src/cti/ids';
import type { DesktopView } from '../../../src/messaging/protocol';
import type { NameBook } from '../../contracts/story/name-book';
import type { CallName } from '../../contracts/story/people';
import type { Logged, Picture } from '../../contracts/story/picture';
import { simulatorLink } from './simulator-link';

/** What the CRM and the call log have been brought by the story, besides what a view shows. */
export interface Traces {
  /** Whose records the CRM has shown, each time it did. */
  readonly shown: readonly string[];
  readonly logged: readonly Logged[];
}

/** Everybody calls once: that a record was shown is a pop for that one call. */
export function toPicture(view: DesktopView, { shown, logged }: Traces, book: NameBook): Picture {
  const { calls, wrapUps, sessions, activeSessionId, agent } = view;
  const { state: link = 'offline', device } = simulatorLink(view) ?? {};
  const pops = shown.map((who) => book.get(who as CallName)?.callId ?? noCall(who));
  return { calls, wrapUps, sessions, activeSessionId, agent, link, device, pops, logged };
}

/** For the difference that a failure shows. */
const noCall = (who: string): CallId => toCallId(`a pop of ${who}, who does not call`);

/** What the call log shows beyond `before`, oldest first. */
export function newlyLogged({ recentCalls }: DesktopView, before: DesktopView): Logged[] {
  const known = before.recentCalls.map(({ callId }) => callId);
  return recentCalls
    .filter(({ callId }) => !known.includes(callId))
    .map(({ callId, talkMs, code }) => ({ callId, wasTalk: talkMs !== undefined, code }))
    .reverse();
}
