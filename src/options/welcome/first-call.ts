import type { DesktopView } from '../../messaging/protocol';

/** How far the agent's first call has come. */
export type FirstCallStage = 'none' | 'ringing' | 'talking' | 'wrapUp' | 'done';

/** @param hasRung whether a call was asked for on this page */
export function selectStage({ calls, wrapUps }: DesktopView, hasRung: boolean): FirstCallStage {
  if (!hasRung) return 'none';
  if (calls.some(({ localConnection }) => localConnection === 'alerting')) return 'ringing';
  if (calls.length > 0) return 'talking';
  return wrapUps.length > 0 ? 'wrapUp' : 'done';
}

/** What to do next, by stage. */
export const STAGE_KEYS: Readonly<Record<FirstCallStage, string>> = {
  none: 'welcomeCallNone',
  ringing: 'welcomeCallRinging',
  talking: 'welcomeCallTalking',
  wrapUp: 'welcomeCallWrapUp',
  done: 'welcomeCallDone',
};
