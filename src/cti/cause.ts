/**
 * Why something happened to a call: the CSTA causes (ECMA-269, 12.2.4) that an agent, an administrator or a
 * pop rule can tell apart, and `resync` for what a snapshot revealed after the line had been down.
 */
const CAUSES = [
  'normal',
  'newCall',
  'makeCall',
  'callForwardNoAnswer',
  'callForwardBusy',
  'callForwardAlways',
  'redirected',
  'transfer',
  'singleStepTransfer',
  'conference',
  'consultation',
  'recall',
  'park',
  'callPickup',
  'enteringDistribution',
  'distributed',
  'busy',
  'doNotDisturb',
  'noAvailableAgents',
  'callNotAnswered',
  'callCancelled',
  'blocked',
  'destNotObtainable',
  'invalidNumber',
  'networkCongestion',
  'resourcesNotAvailable',
  'rejected',
  'answeredElsewhere',
  'timeout',
  'resync',
] as const;

export type Cause = (typeof CAUSES)[number];
