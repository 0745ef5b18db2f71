import type { Cause } from '../../cti/cause';
import type { Role, TimedAct } from './script';

const ALERTS_AFTER_MS = 800;
const ANSWERS_AFTER_MS = 2500;
/** How long a busy tone is heard before the line clears itself. */
const BUSY_TONE_MS = 5000;

const BUSY_NUMBER = /0199$/;
const UNATTENDED_NUMBER = /0198$/;

/** How the one we call takes it: the number's end decides, so that everything can be tried. */
export function farEndOf(who: Role, number: string): TimedAct[] {
  const device = { number };
  if (BUSY_NUMBER.test(number)) {
    return [
      { afterMs: ALERTS_AFTER_MS, act: { does: 'fail', who, device, cause: 'busy' } },
      busyTone(who, 'busy', ALERTS_AFTER_MS),
    ];
  }
  const alerts: TimedAct = { afterMs: ALERTS_AFTER_MS, act: { does: 'alert', who, device } };
  if (UNATTENDED_NUMBER.test(number)) return [alerts];
  return [alerts, { afterMs: ANSWERS_AFTER_MS, act: { does: 'answer', who, device } }];
}

/** Who cannot be reached is cleared by itself. */
export function busyTone(who: Role, cause: Cause, beginsAfterMs = 0): TimedAct {
  return { afterMs: beginsAfterMs + BUSY_TONE_MS, act: { does: 'clear', who, cause } };
}
