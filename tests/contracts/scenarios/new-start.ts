import type { Theme } from '../story/scenario';

export const newStart: Theme = {
  name: 'the browser is closed and opened again',
  scenarios: [
    {
      title: 'while it rings: it still rings, and does not pop again',
      steps: [
        { phone: 'ring', from: 'Ada', now: { pops: ['Ada'] } },
        { restart: 'browser', now: { calls: { Ada: 'alerting' }, pops: ['Ada'] } },
        { agent: 'answerCall', call: 'Ada', now: { calls: { Ada: 'connected' } } },
      ],
    },
    {
      title: 'while a call is talked on and another one is on hold',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { phone: 'ring', from: 'Grace' },
        { agent: 'answerCall', call: 'Grace' },
        {
          restart: 'browser',
          now: {
            calls: { Ada: 'hold', Grace: 'connected' },
            pops: ['Ada', 'Grace'],
            sessions: [['Ada'], ['Grace']],
            activeSession: 'Grace',
            agent: 'busy',
          },
        },
      ],
    },
    {
      title: 'while a call waits to be written down',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { phone: 'clear', call: 'Ada' },
        { restart: 'browser', now: { calls: {}, wrapUps: ['Ada'] } },
        {
          agent: 'wrapUpCall',
          call: 'Ada',
          code: 'sale',
          note: '',
          now: { wrapUps: [], logged: [['Ada', 'talked', 'sale']] },
        },
      ],
    },
    {
      title: 'the call ended while the browser was closed',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { phone: 'lose', events: 3 },
        { phone: 'clear', call: 'Ada', now: { calls: { Ada: 'connected' } } },
        { restart: 'browser', now: { calls: {}, wrapUps: ['Ada'], pops: ['Ada'] } },
      ],
    },
    {
      title: 'the desk is new, and finds the phone in the middle of a talk',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        {
          restart: 'empty',
          now: {
            calls: {
              Ada: {
                is: 'connected',
                direction: 'inbound',
                answered: true,
                ani: '+12025550143',
                parties: { Ada: 'connected' },
              },
            },
            sessionNames: ['Ada Lovelace'],
          },
        },
        { phone: 'clear', call: 'Ada', now: { calls: {}, wrapUps: ['Ada'] } },
      ],
    },
    {
      title: 'the desk is new, and finds a call that waits in the queue',
      steps: [
        { phone: 'queue', from: 'Grace', queue: 'Support', now: { pops: [] } },
        {
          restart: 'empty',
          now: { calls: { Grace: { is: 'queued', queue: 'Support' } }, pops: [], sessions: [] },
        },
      ],
    },
    {
      title: 'the desk is new, and finds the agent asking a colleague',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { agent: 'consultationCall', call: 'Ada', to: 'Colleague' },
        { phone: 'answer', call: 'Colleague' },
        {
          restart: 'empty',
          now: {
            calls: { Ada: 'hold', Colleague: { is: 'connected', consultationFor: 'Ada' } },
            sessions: [['Ada', 'Colleague']],
          },
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
      title: 'the desk is new, and finds three calls of every kind',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { agent: 'holdCall', call: 'Ada' },
        { phone: 'ring', from: 'Grace' },
        { agent: 'makeCall', to: 'Alan' },
        { phone: 'alert', call: 'Alan' },
        {
          restart: 'empty',
          now: {
            calls: {
              Ada: { is: 'hold', direction: 'inbound', answered: true },
              Grace: { is: 'alerting', ani: '+12025550178' },
              Alan: { is: 'connected', direction: 'outbound', parties: { Alan: 'alerting' } },
            },
          },
        },
      ],
    },
  ],
};
