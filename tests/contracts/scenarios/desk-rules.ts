import type { Step, Theme } from '../story/scenario';

const READY: Step = { agent: 'setAgentState', state: 'ready', now: { agent: 'ready' } };
const AUTO_ANSWER = { enabled: true, delayMs: 2000 } as const;

export const deskRules: Theme = {
  name: 'rules of the desk',
  scenarios: [
    {
      title: 'a call is answered by the desk after a while',
      rules: { autoAnswer: AUTO_ANSWER },
      steps: [
        READY,
        { phone: 'ring', from: 'Ada', now: { calls: { Ada: 'alerting' } } },
        { seconds: 1, now: { calls: { Ada: 'alerting' } } },
        { seconds: 1, now: { calls: { Ada: 'connected' }, pops: ['Ada'] } },
      ],
    },
    {
      title: 'a caller who gives up before that is not answered',
      rules: { autoAnswer: AUTO_ANSWER },
      steps: [
        READY,
        { phone: 'ring', from: 'Ada' },
        { seconds: 1 },
        { phone: 'clear', call: 'Ada', now: { calls: {} } },
        { seconds: 5, now: { calls: {}, wrapUps: [] } },
      ],
    },
    {
      title: 'nobody is answered for an agent who is not ready',
      rules: { autoAnswer: AUTO_ANSWER },
      steps: [
        { agent: 'setAgentState', state: 'notReady', now: { agent: 'notReady' } },
        { phone: 'ring', from: 'Ada' },
        { seconds: 10, now: { calls: { Ada: 'alerting' } } },
      ],
    },
    {
      title: 'a second call is not answered by the desk while the first one lives',
      rules: { autoAnswer: AUTO_ANSWER },
      steps: [
        READY,
        { phone: 'ring', from: 'Ada' },
        { seconds: 2, now: { calls: { Ada: 'connected' } } },
        { phone: 'ring', from: 'Grace' },
        { seconds: 10, now: { calls: { Ada: 'connected', Grace: 'alerting' } } },
      ],
    },
    {
      title: 'a second call is answered by the desk where the rules say so, and the first is held',
      rules: { autoAnswer: { ...AUTO_ANSWER, duringCalls: true } },
      steps: [
        READY,
        { phone: 'ring', from: 'Ada' },
        { seconds: 2, now: { calls: { Ada: 'connected' } } },
        { phone: 'ring', from: 'Grace' },
        { seconds: 2, now: { calls: { Ada: 'hold', Grace: 'connected' } } },
      ],
    },
    {
      title: 'one call only: a second one is turned away, and none is placed',
      rules: { oneCallOnly: true },
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        {
          phone: 'ring',
          from: 'Grace',
          now: {
            calls: { Ada: 'connected' },
            pops: ['Ada'],
            wrapUps: [],
            logged: [['Grace', 'unanswered']],
          },
        },
        {
          agent: 'makeCall',
          to: 'Alan',
          refused: 'oneCallOnly',
          now: { calls: { Ada: 'connected' } },
        },
      ],
    },
    {
      title: 'one call only: asking a colleague belongs to the call',
      rules: { oneCallOnly: true },
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        {
          agent: 'consultationCall',
          call: 'Ada',
          to: 'Colleague',
          now: { calls: { Ada: 'hold', Colleague: 'connected' } },
        },
      ],
    },
    {
      title: 'a call for an agent who is not ready rings all the same',
      steps: [
        { agent: 'setAgentState', state: 'notReady', now: { agent: 'notReady' } },
        { phone: 'ring', from: 'Ada', now: { calls: { Ada: 'alerting' }, pops: ['Ada'] } },
      ],
    },
    {
      title: 'a call for an agent who is not ready is turned away where the rules say so',
      rules: { callWhileNotReady: 'reject' },
      steps: [
        { agent: 'setAgentState', state: 'notReady', now: { agent: 'notReady' } },
        {
          phone: 'ring',
          from: 'Ada',
          now: { calls: {}, pops: [], wrapUps: [], logged: [['Ada', 'unanswered']] },
        },
        READY,
        {
          phone: 'ring',
          from: 'Grace',
          now: { calls: { Grace: 'alerting' }, pops: ['Grace'] },
        },
      ],
    },
    {
      title: 'dialling without a number wants the pad',
      steps: [{ agent: 'dial', refused: 'numberNeeded', now: { calls: {} } }],
    },
    {
      title: 'dialling during a call sends digits',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { agent: 'dial', digits: '1 2 3', now: { calls: { Ada: 'connected' } } },
      ],
    },
    {
      title: 'dialling during a call makes another one where the rules say so',
      rules: { dialDuringCall: 'makeCall' },
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { agent: 'dial', to: 'Grace', now: { calls: { Ada: 'hold', Grace: 'connected' } } },
      ],
    },
    {
      title: 'dialling with nobody on the line makes a call',
      steps: [{ agent: 'dial', to: 'Grace', now: { calls: { Grace: 'connected' } } }],
    },
  ],
};
