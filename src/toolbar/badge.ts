import type { DesktopState } from '../desktop/state';

/** What the toolbar button shows. `titleKey` is a message of `_locales`. */
export interface Badge {
  readonly text: string;
  readonly colour: string;
  readonly titleKey: string;
}

const RED = '#b3261e';
const GREEN = '#146c2e';
const AMBER = '#7a5900';

/** What is most urgent wins: a ringing call, a call, a wrap-up. */
export function toBadge(state: DesktopState): Badge {
  const ringing = state.calls.filter((call) => call.localConnection === 'alerting').length;
  if (ringing > 0) return { text: String(ringing), colour: RED, titleKey: 'badgeRinging' };
  if (state.calls.length > 0) {
    return { text: String(state.calls.length), colour: GREEN, titleKey: 'badgeOnCall' };
  }
  if (state.wrapUps.length > 0) return { text: '…', colour: AMBER, titleKey: 'badgeWrapUp' };
  return { text: '', colour: GREEN, titleKey: 'extName' };
}
