import type { Theme } from '../story/scenario';

export const oneCall: Theme = {
  name: 'one call',
  scenarios: [
    {
      title: 'a customer calls, is answered, talks, hangs up, and is written down',
      steps: [
        {
          phone: 'ring',
          from: 'Ada',
          now: {
            calls: { Ada: { is: 'alerting', direction: 'inbound', answered: false } },
            pops: ['Ada'],
            wrapUps: [],
          },
        },
        {
          agent: 'answerCall',
          call: 'Ada',
          now: { calls: { Ada: { is: 'connected', answered: true } } },
        },
        {
          phone: 'clear',
          call: 'Ada',
          now: { calls: {}, wrapUps: ['Ada'], sessions: [['Ada']], logged: [] },
        },
        {
          agent: 'wrapUpCall',
          call: 'Ada',
          code: 'sale',
          note: 'Two of them.',
          now: {
            wrapUps: [],
            sessions: [],
            pops: ['Ada'],
            logged: [['Ada', 'talked', 'sale']],
          },
        },
      ],
    },
    {
      title: 'the agent hangs up',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        {
          agent: 'clearConnection',
          call: 'Ada',
          now: { calls: {}, wrapUps: ['Ada'], pops: ['Ada'] },
        },
      ],
    },
    {
      title:
        'a customer gives up before anybody answers: a missed call, with nothing to write down',
      steps: [
        { phone: 'ring', from: 'Ada', now: { calls: { Ada: 'alerting' } } },
        {
          phone: 'clear',
          call: 'Ada',
          now: { calls: {}, wrapUps: [], sessions: [], logged: [['Ada', 'unanswered']] },
        },
      ],
    },
    {
      title: 'the agent rejects a call that rings',
      steps: [
        {
          phone: 'ring',
          from: 'Ada',
          now: { calls: { Ada: { offers: ['answerCall', 'clearConnection'] } } },
        },
        {
          agent: 'clearConnection',
          call: 'Ada',
          now: { calls: {}, wrapUps: [], logged: [['Ada', 'unanswered']] },
        },
      ],
    },
    {
      title: 'the agent lets a ringing call go to a colleague',
      steps: [
        { phone: 'ring', from: 'Ada', now: { calls: { Ada: { offers: ['deflectCall'] } } } },
        { agent: 'deflectCall', call: 'Ada', to: 'Colleague', now: { calls: {}, wrapUps: [] } },
      ],
    },
    {
      title: 'a colleague answers first: it never was a missed call',
      steps: [
        { phone: 'ring', from: 'Ada', now: { calls: { Ada: 'alerting' }, pops: ['Ada'] } },
        {
          phone: 'answerElsewhere',
          call: 'Ada',
          now: { calls: {}, wrapUps: [], sessions: [], logged: [] },
        },
      ],
    },
    {
      title: 'the agent answers at the phone itself',
      steps: [
        { phone: 'ring', from: 'Ada' },
        {
          handset: 'answerCall',
          call: 'Ada',
          now: { calls: { Ada: { is: 'connected', answered: true } }, pops: ['Ada'] },
        },
        { handset: 'holdCall', call: 'Ada', now: { calls: { Ada: 'hold' } } },
        { handset: 'retrieveCall', call: 'Ada', now: { calls: { Ada: 'connected' } } },
        {
          handset: 'clearConnection',
          call: 'Ada',
          now: { calls: {}, wrapUps: ['Ada'], logged: [] },
        },
      ],
    },
    {
      title: 'we hold the customer, and come back',
      steps: [
        { phone: 'ring', from: 'Ada' },
        {
          agent: 'answerCall',
          call: 'Ada',
          now: { calls: { Ada: { offers: ['holdCall'], withholds: ['retrieveCall'] } } },
        },
        {
          agent: 'holdCall',
          call: 'Ada',
          now: {
            calls: {
              Ada: {
                is: 'hold',
                parties: { Ada: 'connected' },
                offers: ['retrieveCall'],
                withholds: ['holdCall'],
              },
            },
          },
        },
        { agent: 'retrieveCall', call: 'Ada', now: { calls: { Ada: 'connected' } } },
      ],
    },
    {
      title: 'the customer hangs up while we hold',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { agent: 'holdCall', call: 'Ada' },
        { phone: 'clear', call: 'Ada', now: { calls: {}, wrapUps: ['Ada'] } },
      ],
    },
    {
      title: 'the customer holds us, and comes back',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        {
          phone: 'hold',
          call: 'Ada',
          now: { calls: { Ada: { is: 'connected', parties: { Ada: 'hold' } } } },
        },
        {
          phone: 'retrieve',
          call: 'Ada',
          now: { calls: { Ada: { is: 'connected', parties: { Ada: 'connected' } } } },
        },
      ],
    },
    {
      title: 'both sides hold each other',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { phone: 'hold', call: 'Ada' },
        {
          handset: 'holdCall',
          call: 'Ada',
          now: { calls: { Ada: { is: 'hold', parties: { Ada: 'hold' } } } },
        },
        {
          phone: 'retrieve',
          call: 'Ada',
          now: { calls: { Ada: { is: 'hold', parties: { Ada: 'connected' } } } },
        },
        { agent: 'retrieveCall', call: 'Ada', now: { calls: { Ada: 'connected' } } },
      ],
    },
    {
      title: 'a call is parked',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada', now: { calls: { Ada: { offers: ['parkCall'] } } } },
        {
          agent: 'parkCall',
          call: 'Ada',
          to: 'Colleague',
          now: { calls: {}, wrapUps: ['Ada'] },
        },
      ],
    },
    {
      title: 'a parked call is fetched again, and belongs to the same interaction',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { agent: 'parkCall', call: 'Ada', to: 'Colleague', now: { calls: {} } },
        {
          agent: 'directedPickup',
          at: 'Colleague',
          now: {
            calls: { 'Ada again': { is: 'connected', linkedWith: 'Ada' } },
            sessions: [['Ada', 'Ada again']],
          },
        },
      ],
    },
  ],
};
