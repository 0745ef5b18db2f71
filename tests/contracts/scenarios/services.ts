import type { Theme } from '../story/scenario';

export const services: Theme = {
  name: 'during a call',
  scenarios: [
    {
      title: 'the agent mutes the microphone and speaks again',
      steps: [
        { phone: 'ring', from: 'Ada' },
        {
          agent: 'answerCall',
          call: 'Ada',
          now: { calls: { Ada: { muted: false, offers: ['setMicrophoneMute'] } } },
        },
        {
          agent: 'setMicrophoneMute',
          call: 'Ada',
          muted: true,
          now: { calls: { Ada: { is: 'connected', muted: true } } },
        },
        {
          agent: 'setMicrophoneMute',
          call: 'Ada',
          muted: false,
          now: { calls: { Ada: { muted: false } } },
        },
      ],
    },
    {
      title: 'the microphone is muted at the phone itself',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { phone: 'mute', call: 'Ada', on: true, now: { calls: { Ada: { muted: true } } } },
        { phone: 'mute', call: 'Ada', on: false, now: { calls: { Ada: { muted: false } } } },
      ],
    },
    {
      title: 'the agent records a part of the call',
      steps: [
        { phone: 'ring', from: 'Ada' },
        {
          agent: 'answerCall',
          call: 'Ada',
          now: { calls: { Ada: { offers: ['startRecording'], withholds: ['stopRecording'] } } },
        },
        {
          agent: 'startRecording',
          call: 'Ada',
          now: {
            calls: {
              Ada: { recording: true, offers: ['stopRecording'], withholds: ['startRecording'] },
            },
          },
        },
        { agent: 'stopRecording', call: 'Ada', now: { calls: { Ada: { recording: false } } } },
      ],
    },
    {
      title: 'the switch records by itself',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { phone: 'record', call: 'Ada', on: true, now: { calls: { Ada: { recording: true } } } },
        { phone: 'record', call: 'Ada', on: false, now: { calls: { Ada: { recording: false } } } },
      ],
    },
    {
      title: 'digits are sent, and the call goes on',
      steps: [
        { phone: 'ring', from: 'Ada' },
        {
          agent: 'answerCall',
          call: 'Ada',
          now: { calls: { Ada: { offers: ['generateDigits'] } } },
        },
        {
          agent: 'generateDigits',
          call: 'Ada',
          digits: '1*7#',
          now: { calls: { Ada: 'connected' } },
        },
        {
          agent: 'generateDigits',
          call: 'Ada',
          digits: 'no digits',
          refused: 'invalidNumber',
          now: { calls: { Ada: 'connected' } },
        },
      ],
    },
    {
      title: 'what the phone system does not permit now is refused, and nothing changes',
      steps: [
        { phone: 'ring', from: 'Ada' },
        {
          agent: 'retrieveCall',
          call: 'Ada',
          refused: 'notPermitted',
          now: { calls: { Ada: { is: 'alerting', withholds: ['retrieveCall', 'holdCall'] } } },
        },
        { agent: 'answerCall', call: 'Ada' },
        {
          agent: 'answerCall',
          call: 'Ada',
          refused: 'notPermitted',
          now: { calls: { Ada: { is: 'connected', withholds: ['answerCall'] } } },
        },
      ],
    },
    {
      title: 'a command for a call that has ended is refused as such',
      steps: [
        { phone: 'ring', from: 'Ada', now: { calls: { Ada: 'alerting' } } },
        { phone: 'clear', call: 'Ada', now: { calls: {} } },
        { agent: 'answerCall', call: 'Ada', refused: 'noSuchCall', now: { calls: {} } },
      ],
    },
  ],
};
