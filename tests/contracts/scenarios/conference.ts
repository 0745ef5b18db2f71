import type { Step, Theme } from '../story/scenario';

/** Ada, the colleague and the agent talk together. */
const threeTogether: readonly Step[] = [
  { phone: 'ring', from: 'Ada' },
  { agent: 'answerCall', call: 'Ada' },
  { agent: 'consultationCall', call: 'Ada', to: 'Colleague' },
  { phone: 'alert', call: 'Colleague' },
  { phone: 'answer', call: 'Colleague', now: { calls: { Ada: 'hold', Colleague: 'connected' } } },
  {
    agent: 'conferenceCall',
    call: 'Colleague',
    held: 'Ada',
    now: {
      calls: {
        Ada: { is: 'connected', parties: { Ada: 'connected', Colleague: 'connected' } },
      },
      sessions: [['Ada']],
      wrapUps: [],
      logged: [['Colleague', 'talked']],
      pops: ['Ada'],
    },
  },
];

export const conference: Theme = {
  name: 'conference',
  scenarios: [
    {
      title: 'customer and colleague are brought together, the colleague leaves, then the customer',
      steps: [
        ...threeTogether,
        {
          phone: 'clear',
          call: 'Ada',
          who: 'Colleague',
          now: { calls: { Ada: { is: 'connected', parties: { Ada: 'connected' } } } },
        },
        { phone: 'clear', call: 'Ada', now: { calls: {}, wrapUps: ['Ada'] } },
      ],
    },
    {
      title: 'the agent leaves the conference, the others go on without',
      steps: [
        ...threeTogether,
        {
          agent: 'clearConnection',
          call: 'Ada',
          now: { calls: {}, wrapUps: ['Ada'], sessions: [['Ada']] },
        },
      ],
    },
    {
      title: 'the agent ends the conference for everybody',
      steps: [
        ...threeTogether,
        { agent: 'clearCall', call: 'Ada', now: { calls: {}, wrapUps: ['Ada'] } },
      ],
    },
    {
      title: 'one of three holds, the others talk on',
      steps: [
        ...threeTogether,
        {
          phone: 'hold',
          call: 'Ada',
          who: 'Colleague',
          now: {
            calls: { Ada: { is: 'connected', parties: { Ada: 'connected', Colleague: 'hold' } } },
          },
        },
        {
          phone: 'retrieve',
          call: 'Ada',
          who: 'Colleague',
          now: { calls: { Ada: { parties: { Ada: 'connected', Colleague: 'connected' } } } },
        },
      ],
    },
    {
      title: 'the agent holds the conference and comes back',
      steps: [
        ...threeTogether,
        {
          agent: 'holdCall',
          call: 'Ada',
          now: {
            calls: { Ada: { is: 'hold', parties: { Ada: 'connected', Colleague: 'connected' } } },
          },
        },
        { agent: 'retrieveCall', call: 'Ada', now: { calls: { Ada: 'connected' } } },
      ],
    },
    {
      title: 'a fourth comes in, and each leaves in turn',
      steps: [
        ...threeTogether,
        {
          phone: 'join',
          call: 'Ada',
          who: 'Supervisor',
          now: {
            calls: {
              Ada: {
                parties: { Ada: 'connected', Colleague: 'connected', Supervisor: 'connected' },
              },
            },
          },
        },
        {
          phone: 'clear',
          call: 'Ada',
          who: 'Ada',
          now: {
            calls: { Ada: { parties: { Colleague: 'connected', Supervisor: 'connected' } } },
          },
        },
        {
          phone: 'clear',
          call: 'Ada',
          who: 'Supervisor',
          now: { calls: { Ada: { is: 'connected', parties: { Colleague: 'connected' } } } },
        },
        { phone: 'clear', call: 'Ada', now: { calls: {}, wrapUps: ['Ada'] } },
      ],
    },
    {
      title: 'a colleague is called into the conversation in one step',
      steps: [
        { phone: 'ring', from: 'Ada' },
        {
          agent: 'answerCall',
          call: 'Ada',
          now: { calls: { Ada: { offers: ['singleStepConference'] } } },
        },
        { agent: 'singleStepConference', call: 'Ada', to: 'Colleague' },
        {
          seconds: 5,
          now: {
            calls: {
              Ada: { is: 'connected', parties: { Ada: 'connected', Colleague: 'connected' } },
            },
          },
        },
      ],
    },
    {
      title: 'a supervisor comes in without being asked',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        {
          phone: 'join',
          call: 'Ada',
          who: 'Supervisor',
          now: {
            calls: {
              Ada: { is: 'connected', parties: { Ada: 'connected', Supervisor: 'connected' } },
            },
            sessions: [['Ada']],
          },
        },
      ],
    },
    {
      title: 'the agent joins the conversation of a colleague, and leaves it',
      steps: [
        { phone: 'ringElsewhere', at: 'Colleague', from: 'Alan', talks: true, now: { calls: {} } },
        {
          agent: 'joinCall',
          at: 'Colleague',
          now: {
            calls: {
              Alan: { is: 'connected', parties: { Alan: 'connected', Colleague: 'connected' } },
            },
          },
        },
        { agent: 'clearConnection', call: 'Alan', now: { calls: {}, wrapUps: ['Alan'] } },
      ],
    },
    {
      title: 'two customers are brought together',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { phone: 'ring', from: 'Grace' },
        { agent: 'answerCall', call: 'Grace' },
        {
          agent: 'conferenceCall',
          call: 'Grace',
          held: 'Ada',
          now: {
            calls: { Ada: { is: 'connected', parties: { Ada: 'connected', Grace: 'connected' } } },
          },
        },
        {
          phone: 'clear',
          call: 'Ada',
          who: 'Ada',
          now: { calls: { Ada: { parties: { Grace: 'connected' } } } },
        },
      ],
    },
  ],
};
