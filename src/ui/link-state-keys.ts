import type { LinkState } from '../cti/event';

/** Message keys of the words for how a line is: the same on every screen. */
export const LINK_STATE_KEYS: Readonly<Record<LinkState, string>> = {
  offline: 'linkStateOffline',
  connecting: 'linkStateConnecting',
  resyncing: 'linkStateResyncing',
  connected: 'linkStateConnected',
  degraded: 'linkStateDegraded',
  refused: 'linkStateRefused',
};
