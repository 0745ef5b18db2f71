import type { Theme } from '../story/scenario';

export const callingOut: Theme = {
  name: 'calling out',
  scenarios: [
    {
      title: 'the agent calls a customer, who answers and hangs up',
      steps: [
        {
          agent: 'makeCall',
          to: 'Grace',
          now: {
            calls: { Grace: { is: 'connected', direction: 'outbound', answered: false } },
            pops: [],
          },
        },
        {
          phone: 'alert',
          call: 'Grace',
          now: { calls: { Grace: { parties: { Grace: 'alerting' }, withholds: ['holdCall'] } } },
        },
        {
          phone: 'answer',
          call: 'Grace',
          now: { calls: { Grace: { parties: { Grace: 'connected' }, answered: true } } },
        },
        { phone: 'clear', call: 'Grace', now: { calls: {}, wrapUps: ['Grace'], pops: [] } },
      ],
    },
    {
      title: 'the agent thinks better of it while it rings at the other end',
      steps: [
        { agent: 'makeCall', to: 'Grace' },
        { phone: 'alert', call: 'Grace' },
        {
          agent: 'clearConnection',
          call: 'Grace',
          now: { calls: {}, wrapUps: [], logged: [['Grace', 'unanswered']] },
        },
      ],
    },
    {
      title: 'the line at the other end is busy',
      steps: [
        { agent: 'makeCall', to: 'Grace' },
        {
          phone: 'fail',
          call: 'Grace',
          cause: 'busy',
          now: { calls: { Grace: { parties: { Grace: 'fail' }, cause: 'busy' } } },
        },
        {
          agent: 'clearConnection',
          call: 'Grace',
          now: { calls: {}, wrapUps: [], logged: [['Grace', 'unanswered']] },
        },
      ],
    },
    {
      title: 'nobody answers at the other end',
      steps: [
        { agent: 'makeCall', to: 'Grace' },
        { phone: 'alert', call: 'Grace' },
        {
          phone: 'fail',
          call: 'Grace',
          cause: 'callNotAnswered',
          now: { calls: { Grace: { cause: 'callNotAnswered', answered: false } } },
        },
        { agent: 'clearConnection', call: 'Grace', now: { calls: {}, wrapUps: [] } },
      ],
    },
    {
      title: 'the number does not exist',
      steps: [
        { agent: 'makeCall', to: 'Grace' },
        {
          phone: 'fail',
          call: 'Grace',
          cause: 'invalidNumber',
          now: { calls: { Grace: { cause: 'invalidNumber' } } },
        },
        { agent: 'clearConnection', call: 'Grace', now: { calls: {} } },
      ],
    },
    {
      title: 'the network is full',
      steps: [
        { agent: 'makeCall', to: 'Grace' },
        {
          phone: 'fail',
          call: 'Grace',
          cause: 'networkCongestion',
          now: { calls: { Grace: { cause: 'networkCongestion' } } },
        },
        { agent: 'clearConnection', call: 'Grace', now: { calls: {} } },
      ],
    },
    {
      title: 'what cannot be dialled is refused, and no call begins',
      steps: [
        {
          agent: 'makeCall',
          to: { number: 'no number at all' },
          refused: 'invalidNumber',
          now: { calls: {} },
        },
      ],
    },
    {
      title: 'a call made at the phone itself is seen too',
      steps: [
        {
          handset: 'makeCall',
          to: 'Grace',
          now: { calls: { Grace: { is: 'connected', direction: 'outbound' } }, pops: [] },
        },
        { handset: 'clearConnection', call: 'Grace', now: { calls: {} } },
      ],
    },
  ],
};
