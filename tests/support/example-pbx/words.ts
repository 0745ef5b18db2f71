import type { AgentState } from '../../../src/cti/agent';
import type { Direction } from '../../../src/cti/call';
import type { CallService } from '../../../src/cti/call-services';
import type { Cause } from '../../../src/cti/cause';
import type { FailureReason } from '../../../src/cti/command';
import type { AgentEventName, CallEventName } from '../../../src/cti/event';

/** The example phone system's own words. What it has no word for, it does not tell. */
export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  inbound: 'In',
  outbound: 'Out',
  internal: 'Local',
};

export const SERVICE_WORDS: Readonly<Record<CallService, string>> = {
  answerCall: 'Answer',
  clearConnection: 'HangUp',
  clearCall: 'EndForAll',
  holdCall: 'Hold',
  retrieveCall: 'Resume',
  alternateCall: 'Swap',
  consultationCall: 'Consult',
  reconnectCall: 'BackTo',
  conferenceCall: 'Merge',
  singleStepConference: 'Invite',
  transferCall: 'Complete',
  singleStepTransfer: 'HandOver',
  deflectCall: 'SendOn',
  parkCall: 'Park',
  generateDigits: 'Tones',
  setMicrophoneMute: 'Mute',
  startRecording: 'StartRecording',
  stopRecording: 'StopRecording',
  associateData: 'Attach',
};

export const WHY_WORDS: Readonly<Partial<Record<Cause, string>>> = {
  normal: 'HungUp',
  newCall: 'NewCall',
  makeCall: 'Dialled',
  callForwardNoAnswer: 'BackToQueue',
  redirected: 'SentOn',
  transfer: 'Completed',
  singleStepTransfer: 'HandedOver',
  conference: 'Merged',
  consultation: 'Consulted',
  park: 'Parked',
  callPickup: 'PickedUp',
  enteringDistribution: 'Queued',
  distributed: 'FromQueue',
  busy: 'Busy',
  callNotAnswered: 'NoAnswer',
  callCancelled: 'GaveUp',
  invalidNumber: 'BadNumber',
  networkCongestion: 'NetworkFull',
  rejected: 'Declined',
  answeredElsewhere: 'TakenElsewhere',
};

export const EVENT_WORDS: Readonly<Partial<Record<CallEventName, string>>> = {
  originated: 'Dialing',
  delivered: 'Ringing',
  queued: 'Waiting',
  established: 'Answered',
  held: 'PutOnHold',
  retrieved: 'Resumed',
  diverted: 'Left',
  transferred: 'HandedOver',
  conferenced: 'Merged',
  failed: 'NotReached',
  connectionCleared: 'HungUp',
  callCleared: 'Ended',
  callInformation: 'Changed',
  digitsGenerated: 'TonesSent',
  mute: 'MuteChanged',
  recording: 'RecordingChanged',
  screenPop: 'ShowCaller',
};

export const AGENT_WORDS: Readonly<Record<AgentState, string>> = {
  null: 'SignedOut',
  notReady: 'Away',
  ready: 'Available',
  busy: 'Engaged',
  workingAfterCall: 'WrapUp',
};

export const AGENT_EVENT_STATES: Readonly<
  Record<Exclude<AgentEventName, 'agentPending' | 'agentLoggedOn'>, AgentState>
> = {
  agentLoggedOff: 'null',
  agentNotReady: 'notReady',
  agentReady: 'ready',
  agentBusy: 'busy',
  agentWorkingAfterCall: 'workingAfterCall',
};

export const ERROR_WORDS: Readonly<Partial<Record<FailureReason, string>>> = {
  notPermitted: 'NotAllowed',
  noSuchCall: 'NoSuchCall',
  invalidNumber: 'BadNumber',
};
