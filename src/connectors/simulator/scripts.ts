import type { Device } from '../../cti/call';
import type { Cause } from '../../cti/cause';
import type { Script, ScriptName, TimedAct } from './script';

const ADA: Device = { number: '+12025550143', name: 'Ada Lovelace' };
const GRACE: Device = { number: '+12025550178', name: 'Grace Hopper' };
const ALAN: Device = { number: '+442079460958', name: 'Alan Turing' };
/** Two contacts of the demo CRM have this number. */
const SHARED: Device = { number: '+4930901820' };
/** No contact of the demo CRM has this number. */
const UNKNOWN: Device = { number: '+12025550199' };

const HOTLINE: Device = { number: '8005550100' };
const FIRST_LINE: Device = { number: '201', name: 'First line' };
const SECOND_LINE: Device = { number: '202', name: 'Second line' };

const SECOND_MS = 1000;

function callerClears(afterSeconds: number, cause: Cause): TimedAct {
  return { afterMs: afterSeconds * SECOND_MS, act: { does: 'clear', who: 'caller', cause } };
}

/** A call to the hotline whose caller waits a minute for an answer and then talks for three. */
const INBOUND = {
  calledDevice: HOTLINE,
  direction: 'inbound',
  callType: 'phonecall',
  userData: {},
  arrives: 'alerting',
  cause: 'newCall',
  untilAnswered: [callerClears(60, 'callCancelled')],
  onceAnswered: [callerClears(180, 'normal')],
} as const;

export const SCRIPTS: Readonly<Record<ScriptName, Script>> = {
  inboundAnswered: {
    ...INBOUND,
    callingDevice: ADA,
    userData: { customerid: '49383433' },
  },

  inboundMissed: {
    ...INBOUND,
    callingDevice: UNKNOWN,
    untilAnswered: [callerClears(8, 'callCancelled')],
  },

  // Not answered in time, the call goes back to the queue: for the agent it is gone.
  queue: {
    ...INBOUND,
    callingDevice: GRACE,
    queue: 'Support',
    arrives: 'queued',
    cause: 'enteringDistribution',
    untilAnswered: [
      { afterMs: 4 * SECOND_MS, act: { does: 'deliver', who: 'caller', cause: 'distributed' } },
      {
        afterMs: 24 * SECOND_MS,
        act: { does: 'divert', who: 'caller', cause: 'callForwardNoAnswer' },
      },
    ],
  },

  // The first line has talked with the caller and sends the call on, with what it has written down.
  transfer: {
    ...INBOUND,
    callingDevice: ADA,
    lastRedirectionDevice: FIRST_LINE,
    userData: { customerid: '49383433', topic: 'Invoice', verified: 'yes' },
    cause: 'singleStepTransfer',
  },

  conference: {
    ...INBOUND,
    callingDevice: SHARED,
    onceAnswered: [
      {
        afterMs: 5 * SECOND_MS,
        act: { does: 'join', who: 'colleague', device: SECOND_LINE },
      },
      {
        afterMs: 90 * SECOND_MS,
        act: { does: 'clear', who: 'colleague', cause: 'normal' },
      },
      callerClears(180, 'normal'),
    ],
  },

  drop: {
    ...INBOUND,
    callingDevice: ALAN,
    onceAnswered: [callerClears(10, 'networkCongestion')],
  },
};
