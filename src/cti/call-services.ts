/**
 * The services a phone system may permit on a call (ECMA-269 words). A call's `services` say which of them
 * the switch permits at this moment; a connector's definition says which it can offer at all.
 */
export const CALL_SERVICES = [
  'answerCall',
  'clearConnection',
  'clearCall',
  'holdCall',
  'retrieveCall',
  'alternateCall',
  'consultationCall',
  'reconnectCall',
  'conferenceCall',
  'singleStepConference',
  'transferCall',
  'singleStepTransfer',
  'deflectCall',
  'parkCall',
  'generateDigits',
  'setMicrophoneMute',
  'startRecording',
  'stopRecording',
  'associateData',
] as const;

export type CallService = (typeof CALL_SERVICES)[number];

/** What a connector can do: the call services, and those that belong to no call of ours. */
export const SERVICES = [
  ...CALL_SERVICES,
  'makeCall',
  'directedPickup',
  'joinCall',
  'setAgentState',
  'wrapUpCall',
  'snapshotDevice',
] as const;

export type Service = (typeof SERVICES)[number];
