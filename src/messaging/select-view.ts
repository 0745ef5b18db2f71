import type { CallLogEntry } from '../call-log/entry';
import type { Service } from '../cti/call-services';
import type { ConnectorId } from '../cti/ids';
import { type DesktopState, isUp } from '../desktop/state';
import type { Settings } from '../settings/schema';
import type { DesktopView, LinkView } from './protocol';

/** What a view needs to know of a connector besides its line. */
export interface ConnectorLabel {
  readonly id: ConnectorId;
  readonly labelKey: string;
  readonly services: readonly Service[];
}

/** How many of the latest calls a view shows. */
const RECENT_CALLS = 10;

/** The whole picture for a view. */
export function selectView(
  revision: number,
  state: DesktopState,
  settings: Settings,
  connectors: readonly ConnectorLabel[],
  log: readonly CallLogEntry[],
): DesktopView {
  const links = connectors.flatMap(({ id, labelKey }): LinkView[] => {
    const link = state.links[id];
    const device = state.devices[id];
    return link ? [{ connectorId: id, labelKey, ...link, ...(device && { device }) }] : [];
  });
  const {
    calls,
    wrapUps,
    sessions,
    activeSessionId,
    agent,
    rules,
    pendingServices,
    pops,
    choices,
  } = state;
  return {
    revision,
    calls,
    wrapUps,
    sessions,
    ...(activeSessionId && { activeSessionId }),
    agent,
    rules,
    links,
    pendingServices,
    pops,
    choices,
    recentCalls: log.slice(0, RECENT_CALLS),
    canDial: connectors.some(
      ({ id, services }) => services.includes('makeCall') && isUp(state.links[id]?.state),
    ),
    notReadyReasons: settings.notReadyReasons,
    dispositions: settings.dispositions,
    region: settings.region,
  };
}
