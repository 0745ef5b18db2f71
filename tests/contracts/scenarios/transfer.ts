import type { Step, Theme } from '../story/scenario';

/** Ada talks with the agent, who calls the colleague to ask. */
const consulting: readonly Step[] = [
  { phone: 'ring', from: 'Ada', userData: { customerid: '49383433' } },
  {
    agent: 'answerCall',
    call: 'Ada',
    now: { calls: { Ada: { offers: ['consultationCall', 'singleStepTransfer'] } } },
  },
  {
    agent: 'consultationCall',
    call: 'Ada',
    to: 'Colleague',
    now: {
      calls: {
        Ada: 'hold',
        Colleague: { is: 'connected', consultationFor: 'Ada', linkedWith: 'Ada' },
      },
      sessions: [['Ada', 'Colleague']],
      pops: ['Ada'],
    },
  },
];

const consultationAnswered: readonly Step[] = [
  ...consulting,
  {
    phone: 'alert',
    call: 'Colleague',
    now: { calls: { Ada: 'hold', Colleague: { parties: { Colleague: 'alerting' } } } },
  },
  {
    phone: 'answer',
    call: 'Colleague',
    now: {
      calls: {
        Ada: { is: 'hold', parties: { Ada: 'connected' } },
        Colleague: {
          is: 'connected',
          parties: { Colleague: 'connected' },
          offers: ['transferCall', 'conferenceCall', 'alternateCall', 'reconnectCall'],
        },
      },
    },
  },
];

export const transfer: Theme = {
  name: 'transfer',
  scenarios: [
    {
      title: 'the agent asks a colleague, and hands the customer over',
      steps: [
        ...consultationAnswered,
        {
          agent: 'transferCall',
          call: 'Colleague',
          held: 'Ada',
          now: {
            calls: {},
            wrapUps: ['Ada'],
            sessions: [['Ada']],
            logged: [['Colleague', 'talked']],
          },
        },
        {
          agent: 'wrapUpCall',
          call: 'Ada',
          code: 'transfer',
          note: '',
          now: {
            wrapUps: [],
            sessions: [],
            logged: [
              ['Colleague', 'talked'],
              ['Ada', 'talked', 'transfer'],
            ],
          },
        },
      ],
    },
    {
      title: 'the agent hands over while the colleague’s phone still rings',
      steps: [
        ...consulting,
        {
          phone: 'alert',
          call: 'Colleague',
          now: { calls: { Ada: 'hold', Colleague: { offers: ['transferCall'] } } },
        },
        {
          agent: 'transferCall',
          call: 'Colleague',
          held: 'Ada',
          now: { calls: {}, wrapUps: ['Ada'] },
        },
      ],
    },
    {
      title: 'the agent hands over unasked, in one step',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        {
          agent: 'singleStepTransfer',
          call: 'Ada',
          to: 'Colleague',
          now: { calls: {}, wrapUps: ['Ada'] },
        },
      ],
    },
    {
      title: 'the agent goes back to the customer before the colleague answers',
      steps: [
        ...consulting,
        { phone: 'alert', call: 'Colleague' },
        {
          agent: 'reconnectCall',
          call: 'Colleague',
          held: 'Ada',
          now: {
            calls: { Ada: 'connected' },
            sessions: [['Ada']],
            logged: [['Colleague', 'unanswered']],
          },
        },
      ],
    },
    {
      title: 'the agent goes back to the customer after asking the colleague',
      steps: [
        ...consultationAnswered,
        {
          agent: 'reconnectCall',
          call: 'Colleague',
          held: 'Ada',
          now: { calls: { Ada: 'connected' }, wrapUps: [], logged: [['Colleague', 'talked']] },
        },
      ],
    },
    {
      title: 'the agent goes back and forth between customer and colleague, then hands over',
      steps: [
        ...consultationAnswered,
        {
          agent: 'alternateCall',
          call: 'Colleague',
          held: 'Ada',
          now: {
            calls: {
              Ada: { is: 'connected', offers: ['transferCall'] },
              Colleague: { is: 'hold', consultationFor: 'Ada' },
            },
          },
        },
        {
          agent: 'transferCall',
          call: 'Ada',
          held: 'Colleague',
          now: { calls: {}, wrapUps: ['Ada'], logged: [['Colleague', 'talked']] },
        },
      ],
    },
    {
      title: 'the colleague is busy, and the agent goes back to the customer',
      steps: [
        ...consulting,
        {
          phone: 'fail',
          call: 'Colleague',
          cause: 'busy',
          now: {
            calls: {
              Ada: 'hold',
              Colleague: { parties: { Colleague: 'fail' }, withholds: ['transferCall'] },
            },
          },
        },
        {
          agent: 'reconnectCall',
          call: 'Colleague',
          held: 'Ada',
          now: { calls: { Ada: 'connected' } },
        },
      ],
    },
    {
      title: 'the colleague hangs up, the customer still waits',
      steps: [
        ...consultationAnswered,
        {
          phone: 'clear',
          call: 'Colleague',
          now: { calls: { Ada: { is: 'hold', offers: ['retrieveCall'] } } },
        },
        { agent: 'retrieveCall', call: 'Ada', now: { calls: { Ada: 'connected' } } },
      ],
    },
    {
      title: 'the customer hangs up while the agent asks the colleague',
      steps: [
        ...consultationAnswered,
        {
          phone: 'clear',
          call: 'Ada',
          now: {
            calls: { Colleague: { is: 'connected', withholds: ['transferCall', 'reconnectCall'] } },
            wrapUps: ['Ada'],
            sessions: [['Ada', 'Colleague']],
          },
        },
        {
          agent: 'clearConnection',
          call: 'Colleague',
          now: { calls: {}, wrapUps: ['Ada'], sessions: [['Ada']] },
        },
      ],
    },
    {
      title: 'what the agent has found out travels with the call to the colleague',
      steps: [
        { phone: 'ring', from: 'Ada', userData: { customerid: '49383433' } },
        { agent: 'answerCall', call: 'Ada' },
        {
          agent: 'consultationCall',
          call: 'Ada',
          to: 'Colleague',
          userData: { topic: 'Invoice' },
          now: {
            calls: {
              Ada: 'hold',
              Colleague: { userData: { customerid: '49383433', topic: 'Invoice' } },
            },
          },
        },
      ],
    },
    {
      title: 'the other side hands us over: another id, another person, the same call',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada', now: { calls: { Ada: { renamed: false } } } },
        {
          phone: 'transferAway',
          call: 'Ada',
          to: 'Grace',
          now: {
            calls: {
              Ada: {
                is: 'connected',
                parties: { Grace: 'connected' },
                renamed: true,
                linkedWith: 'Ada',
              },
            },
            pops: ['Ada'],
            sessions: [['Ada']],
          },
        },
        { agent: 'holdCall', call: 'Ada', now: { calls: { Ada: 'hold' } } },
        { phone: 'clear', call: 'Ada', now: { calls: {}, wrapUps: ['Ada'], pops: ['Ada'] } },
      ],
    },
  ],
};
