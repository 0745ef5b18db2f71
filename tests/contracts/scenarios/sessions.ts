import type { Theme } from '../story/scenario';

export const sessions: Theme = {
  name: 'sessions',
  scenarios: [
    {
      title: 'a session survives its call into after-call work, and closes with it',
      steps: [
        {
          phone: 'ring',
          from: 'Ada',
          now: { sessions: [['Ada']], activeSession: 'Ada', sessionNames: ['Ada Lovelace'] },
        },
        { handset: 'answerCall', call: 'Ada' },
        {
          handset: 'clearConnection',
          call: 'Ada',
          now: { calls: {}, sessions: [['Ada']], activeSession: 'Ada' },
        },
        {
          agent: 'wrapUpCall',
          call: 'Ada',
          code: 'sale',
          note: '',
          now: { sessions: [], activeSession: 'none' },
        },
      ],
    },
    {
      title: 'sessions are named as the rules say',
      rules: { sessionNames: ['[[cti.customerid]], [[cti.name]]', '[[cti.ani]]'] },
      steps: [
        {
          phone: 'ring',
          from: 'Ada',
          userData: { customerid: '49383433' },
          now: { sessionNames: ['49383433, Ada Lovelace'] },
        },
        {
          phone: 'ring',
          from: 'Grace',
          now: { sessionNames: ['49383433, Ada Lovelace', '+12025550178'] },
        },
      ],
    },
    {
      title: 'the agent looks at another session, and the call goes on',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { handset: 'answerCall', call: 'Ada' },
        { phone: 'ring', from: 'Grace', now: { activeSession: 'Ada' } },
        {
          agent: 'activateSession',
          of: 'Grace',
          now: { activeSession: 'Grace', calls: { Ada: 'connected', Grace: 'alerting' } },
        },
        { agent: 'activateSession', of: 'Ada', now: { activeSession: 'Ada' } },
      ],
    },
    {
      title: 'closing a session whose call lives asks first',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { handset: 'answerCall', call: 'Ada' },
        {
          agent: 'closeSession',
          of: 'Ada',
          endCalls: false,
          refused: 'callLives',
          now: { calls: { Ada: 'connected' }, sessions: [['Ada']] },
        },
        {
          agent: 'closeSession',
          of: 'Ada',
          endCalls: true,
          now: { calls: {}, sessions: [], wrapUps: [], logged: [['Ada', 'talked', '']] },
        },
      ],
    },
    {
      title: 'closing a session ends the consultation with it',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { agent: 'consultationCall', call: 'Ada', to: 'Colleague' },
        { phone: 'answer', call: 'Colleague', now: { sessions: [['Ada', 'Colleague']] } },
        {
          agent: 'closeSession',
          of: 'Ada',
          endCalls: true,
          now: {
            calls: {},
            sessions: [],
            wrapUps: [],
            logged: [
              ['Colleague', 'talked'],
              ['Ada', 'talked', ''],
            ],
          },
        },
      ],
    },
    {
      title: 'closing a session in after-call work finishes that work',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { handset: 'answerCall', call: 'Ada' },
        { handset: 'clearConnection', call: 'Ada', now: { wrapUps: ['Ada'] } },
        {
          agent: 'closeSession',
          of: 'Ada',
          endCalls: false,
          now: { sessions: [], wrapUps: [], logged: [['Ada', 'talked', '']] },
        },
      ],
    },
  ],
};
