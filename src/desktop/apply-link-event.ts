import type { LinkDetail, LinkEvent, SystemEvent } from '../cti/event';
import type { ConnectorId, EpochMs } from '../cti/ids';
import { backOffMs } from './back-off';
import { type DesktopState, isUp, type Link } from './state';

/**
 * Applies what a connector says of its line. A line that has just come up is `resyncing` until the picture of the
 * calls has been taken again; one that is lost is tried again later each time; one that was refused is not.
 * @param chance evenly from 0 to 1
 */
export function applyLinkEvent(
  state: DesktopState,
  connectorId: ConnectorId,
  event: LinkEvent,
  chance: number,
): DesktopState {
  const before = state.links[connectorId];
  const comesUp = event.state === 'connected' && !isUp(before?.state);
  const staysResyncing = event.state === 'connected' && before?.state === 'resyncing';
  const to = comesUp || staysResyncing ? 'resyncing' : event.state;
  const isLost = to === 'offline';
  const attempts = (before?.attempts ?? 0) + (isLost ? 1 : 0);
  return withLink(state, connectorId, {
    state: to,
    since: before?.state === to ? before.since : event.at,
    ...(event.detail && { detail: event.detail }),
    ...keptHeardAt(before),
    attempts,
    ...(isLost && { retryAt: event.at + backOffMs(attempts, chance) }),
  });
}

/** The picture has been taken again: from here on it is true. */
export function applyResynced(
  state: DesktopState,
  connectorId: ConnectorId,
  at: EpochMs,
): DesktopState {
  const link = state.links[connectorId];
  if (!link) return state;
  const to = link.state === 'resyncing' ? 'connected' : link.state;
  const since = to === link.state ? link.since : at;
  return withLink(state, connectorId, { ...link, state: to, since, heardAt: at, attempts: 0 });
}

/**
 * Its line looks up and is dead: the phone system did not answer when asked. It is made again at once, unless that
 * has just been tried.
 */
export function applySilence(
  state: DesktopState,
  connectorId: ConnectorId,
  at: EpochMs,
  chance: number,
): DesktopState {
  const link = state.links[connectorId];
  if (!link || !isUp(link.state)) return state;
  return withLink(state, connectorId, {
    state: 'offline',
    since: at,
    detail: { key: 'linkSilent' },
    ...keptHeardAt(link),
    attempts: link.attempts + 1,
    retryAt: link.attempts === 0 ? at : at + backOffMs(link.attempts, chance),
  });
}

/** The phone system says how it is. Its messages lost are a matter of taking the picture again. */
export function applySystemEvent(
  state: DesktopState,
  connectorId: ConnectorId,
  { status, at }: SystemEvent,
): DesktopState {
  const link = state.links[connectorId];
  if (!link || !isUp(link.state) || status === 'messageLost') return state;
  if (status === 'normal') {
    const isOurs = Object.values(SYSTEM_DETAILS).some(({ key }) => key === link.detail?.key);
    if (link.state !== 'degraded' || !isOurs) return state;
    const { detail: _, ...rest } = link;
    return withLink(state, connectorId, { ...rest, state: 'connected', since: at });
  }
  const since = link.state === 'degraded' ? link.since : at;
  const detail = SYSTEM_DETAILS[status];
  return withLink(state, connectorId, { ...link, state: 'degraded', since, detail });
}

const SYSTEM_DETAILS: Readonly<
  Record<'disabled' | 'partiallyDisabled' | 'overloaded', LinkDetail>
> = {
  disabled: { key: 'systemDisabled' },
  partiallyDisabled: { key: 'systemPartiallyDisabled' },
  overloaded: { key: 'systemOverloaded' },
};

/** Whether an event has made a line usable whose picture may be old. */
export function needsResync(before: Link | undefined, after: Link | undefined): boolean {
  return after !== undefined && isUp(after.state) && !isUp(before?.state);
}

/** Notes that the phone system was heard. */
export function withHeard(
  state: DesktopState,
  connectorId: ConnectorId,
  at: EpochMs,
): DesktopState {
  const link = state.links[connectorId];
  return link ? withLink(state, connectorId, { ...link, heardAt: at }) : state;
}

function withLink(state: DesktopState, connectorId: ConnectorId, link: Link): DesktopState {
  return { ...state, links: { ...state.links, [connectorId]: link } };
}

function keptHeardAt(link: Link | undefined) {
  return link?.heardAt === undefined ? {} : { heardAt: link.heardAt };
}
