import type { Step, Theme } from '../story/scenario';

const DOWN: Step = { phone: 'line', to: 'down', now: { link: 'offline' } };
const UP: Step = { phone: 'line', to: 'up' };

export const line: Theme = {
  name: 'the line is lost',
  scenarios: [
    {
      title: 'nothing goes on, and the line comes back by itself',
      steps: [
        DOWN,
        { seconds: 10, now: { link: 'offline', calls: {} } },
        UP,
        { seconds: 30, now: { link: 'connected', calls: {} } },
      ],
    },
    {
      title: 'a call rings on, and does not pop again',
      steps: [
        { phone: 'ring', from: 'Ada', now: { calls: { Ada: 'alerting' }, pops: ['Ada'] } },
        { ...DOWN, now: { calls: { Ada: 'alerting' } } },
        UP,
        {
          seconds: 30,
          now: { link: 'connected', calls: { Ada: 'alerting' }, pops: ['Ada'] },
        },
        { agent: 'answerCall', call: 'Ada', now: { calls: { Ada: 'connected' } } },
      ],
    },
    {
      title: 'a call is talked on all the while',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        DOWN,
        UP,
        {
          seconds: 30,
          now: {
            calls: { Ada: { is: 'connected', parties: { Ada: 'connected' } } },
            pops: ['Ada'],
            sessions: [['Ada']],
          },
        },
        { agent: 'holdCall', call: 'Ada', now: { calls: { Ada: 'hold' } } },
      ],
    },
    {
      title: 'a call stays on hold all the while',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { agent: 'holdCall', call: 'Ada' },
        DOWN,
        UP,
        { seconds: 30, now: { calls: { Ada: 'hold' } } },
        { agent: 'retrieveCall', call: 'Ada', now: { calls: { Ada: 'connected' } } },
      ],
    },
    {
      title: 'a call that waited in the queue still waits',
      steps: [
        { phone: 'queue', from: 'Grace', queue: 'Support', now: { calls: { Grace: 'queued' } } },
        DOWN,
        UP,
        { seconds: 3, now: { calls: { Grace: 'queued' }, pops: [] } },
      ],
    },
    {
      title: 'customer and colleague are both still there, and can be brought together',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { agent: 'consultationCall', call: 'Ada', to: 'Colleague' },
        { phone: 'answer', call: 'Colleague' },
        DOWN,
        UP,
        {
          seconds: 30,
          now: {
            calls: { Ada: 'hold', Colleague: { is: 'connected', consultationFor: 'Ada' } },
            sessions: [['Ada', 'Colleague']],
          },
        },
        {
          agent: 'conferenceCall',
          call: 'Colleague',
          held: 'Ada',
          now: {
            calls: { Ada: { parties: { Ada: 'connected', Colleague: 'connected' } } },
          },
        },
      ],
    },
    {
      title: 'the call ends meanwhile, and is still to be written down',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        DOWN,
        { phone: 'clear', call: 'Ada', now: { calls: { Ada: 'connected' } } },
        UP,
        {
          seconds: 30,
          now: { calls: {}, wrapUps: ['Ada'] },
        },
      ],
    },
    {
      title: 'the caller gives up meanwhile: a missed call',
      steps: [
        { phone: 'ring', from: 'Ada', now: { calls: { Ada: 'alerting' } } },
        DOWN,
        { phone: 'clear', call: 'Ada' },
        UP,
        { seconds: 30, now: { calls: {}, wrapUps: [], logged: [['Ada', 'unanswered']] } },
      ],
    },
    {
      title: 'a call that began meanwhile rings on, and pops',
      steps: [
        DOWN,
        { phone: 'ring', from: 'Ada', now: { calls: {}, pops: [] } },
        UP,
        {
          seconds: 30,
          now: {
            calls: { Ada: { is: 'alerting', direction: 'inbound', offers: ['answerCall'] } },
            pops: ['Ada'],
          },
        },
      ],
    },
    {
      title: 'it is answered at the phone itself just before, and nobody tells us',
      steps: [
        { phone: 'ring', from: 'Ada', now: { calls: { Ada: 'alerting' } } },
        { phone: 'lose', events: 2 },
        { handset: 'answerCall', call: 'Ada', now: { calls: { Ada: 'alerting' } } },
        DOWN,
        UP,
        {
          seconds: 30,
          now: { calls: { Ada: { is: 'connected', answered: true } }, pops: ['Ada'] },
        },
      ],
    },
    {
      title: 'a call that waited in the queue rings meanwhile, and pops',
      steps: [
        { phone: 'queue', from: 'Grace', queue: 'Support', now: { calls: { Grace: 'queued' } } },
        DOWN,
        { phone: 'deliver', call: 'Grace', now: { calls: { Grace: 'queued' }, pops: [] } },
        UP,
        { seconds: 3, now: { calls: { Grace: 'alerting' }, pops: ['Grace'] } },
      ],
    },
    {
      title: 'the customer gives up meanwhile, the colleague is still there',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { agent: 'consultationCall', call: 'Ada', to: 'Colleague' },
        { phone: 'answer', call: 'Colleague' },
        DOWN,
        { phone: 'clear', call: 'Ada', now: { calls: { Ada: 'hold', Colleague: 'connected' } } },
        UP,
        { seconds: 30, now: { calls: { Colleague: 'connected' }, wrapUps: ['Ada'] } },
      ],
    },
    {
      title: 'the other side hands us over meanwhile: still the same call',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        DOWN,
        { phone: 'transferAway', call: 'Ada', to: 'Grace' },
        UP,
        {
          seconds: 30,
          now: {
            calls: { Ada: { is: 'connected', parties: { Grace: 'connected' }, renamed: true } },
            pops: ['Ada'],
            wrapUps: [],
          },
        },
        { phone: 'clear', call: 'Ada', now: { calls: {}, wrapUps: ['Ada'] } },
      ],
    },
    {
      title: 'the agent is made not ready meanwhile',
      steps: [
        { agent: 'setAgentState', state: 'ready', now: { agent: 'ready' } },
        DOWN,
        { phone: 'setAgent', state: 'notReady', now: { agent: 'ready' } },
        UP,
        { seconds: 30, now: { agent: 'notReady' } },
      ],
    },
    {
      title: 'without a line the agent can do nothing at the phone, and is told so',
      steps: [
        { phone: 'ring', from: 'Ada', now: { calls: { Ada: 'alerting' } } },
        DOWN,
        {
          agent: 'answerCall',
          call: 'Ada',
          refused: 'notConnected',
          now: { calls: { Ada: 'alerting' } },
        },
        {
          agent: 'makeCall',
          to: 'Grace',
          refused: 'notConnected',
          now: { calls: { Ada: 'alerting' } },
        },
      ],
    },
  ],
};
