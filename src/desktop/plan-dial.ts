import { type Command, type Refusal, refused } from '../cti/command';
import { permits } from './permit';
import type { DesktopState } from './state';

/** What dialling comes to: a new call, or digits for somebody who is being talked to (an IVR, say). */
export type DialPlan = Extract<Command, { service: 'makeCall' | 'generateDigits' }>;

/** USD's Dial: without a number the agent wants the pad; while somebody is talked to, the rules decide. */
export function planDial(state: DesktopState, number: string): DialPlan | Refusal {
  if (number.trim() === '') return refused('numberNeeded');
  const talking = state.calls.find((call) => call.localConnection === 'connected');
  if (!talking || state.rules.dialDuringCall === 'makeCall') return { service: 'makeCall', number };
  if (!permits(talking, 'generateDigits')) return refused('notPermitted', 'generateDigits');
  const digits = number.replace(/[^0-9a-d*#]/gi, '');
  if (digits === '') return refused('invalidNumber', number);
  return { service: 'generateDigits', callId: talking.callId, digits };
}
