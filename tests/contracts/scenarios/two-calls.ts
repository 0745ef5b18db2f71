import type { Theme } from '../story/scenario';

export const twoCalls: Theme = {
  name: 'two calls',
  scenarios: [
    {
      title: 'answering a second call holds the first',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        {
          phone: 'ring',
          from: 'Grace',
          now: {
            calls: { Ada: 'connected', Grace: 'alerting' },
            pops: ['Ada', 'Grace'],
            sessions: [['Ada'], ['Grace']],
            activeSession: 'Ada',
          },
        },
        {
          agent: 'answerCall',
          call: 'Grace',
          now: { calls: { Ada: 'hold', Grace: 'connected' }, activeSession: 'Grace' },
        },
        {
          agent: 'clearConnection',
          call: 'Grace',
          now: { calls: { Ada: 'hold' }, wrapUps: ['Grace'] },
        },
        {
          agent: 'retrieveCall',
          call: 'Ada',
          now: { calls: { Ada: 'connected' }, activeSession: 'Ada' },
        },
      ],
    },
    {
      title: 'two calls ring at once, one is rejected',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { phone: 'ring', from: 'Grace', now: { calls: { Ada: 'alerting', Grace: 'alerting' } } },
        { agent: 'clearConnection', call: 'Ada', now: { calls: { Grace: 'alerting' } } },
        {
          agent: 'answerCall',
          call: 'Grace',
          now: { calls: { Grace: 'connected' }, logged: [['Ada', 'unanswered']] },
        },
      ],
    },
    {
      title: 'the second caller gives up, the first does not notice',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { handset: 'answerCall', call: 'Ada' },
        { phone: 'ring', from: 'Grace', now: { calls: { Ada: 'connected', Grace: 'alerting' } } },
        {
          phone: 'clear',
          call: 'Grace',
          now: {
            calls: { Ada: 'connected' },
            logged: [['Grace', 'unanswered']],
            sessions: [['Ada']],
          },
        },
      ],
    },
    {
      title: 'the agent goes back and forth between two customers',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { phone: 'ring', from: 'Grace' },
        {
          agent: 'answerCall',
          call: 'Grace',
          now: { calls: { Ada: 'hold', Grace: 'connected' } },
        },
        {
          agent: 'alternateCall',
          call: 'Grace',
          held: 'Ada',
          now: { calls: { Ada: 'connected', Grace: 'hold' }, activeSession: 'Ada' },
        },
        {
          agent: 'alternateCall',
          call: 'Ada',
          held: 'Grace',
          now: { calls: { Ada: 'hold', Grace: 'connected' }, activeSession: 'Grace' },
        },
      ],
    },
    {
      title: 'retrieving the one on hold holds the one that talks',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { phone: 'ring', from: 'Grace' },
        { agent: 'answerCall', call: 'Grace' },
        {
          agent: 'retrieveCall',
          call: 'Ada',
          now: { calls: { Ada: 'connected', Grace: 'hold' } },
        },
      ],
    },
    {
      title: 'both hang up, and both are written down, in any order',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { phone: 'ring', from: 'Grace' },
        { agent: 'answerCall', call: 'Grace' },
        { phone: 'clear', call: 'Ada', now: { calls: { Grace: 'connected' }, wrapUps: ['Ada'] } },
        { phone: 'clear', call: 'Grace', now: { calls: {}, wrapUps: ['Ada', 'Grace'] } },
        {
          agent: 'wrapUpCall',
          call: 'Grace',
          code: 'info',
          note: '',
          now: { wrapUps: ['Ada'], sessions: [['Ada']], activeSession: 'Ada' },
        },
        {
          agent: 'wrapUpCall',
          call: 'Ada',
          code: 'sale',
          note: '',
          now: {
            wrapUps: [],
            activeSession: 'none',
            logged: [
              ['Grace', 'talked', 'info'],
              ['Ada', 'talked', 'sale'],
            ],
          },
        },
      ],
    },
    {
      title: 'the same customer calls again while the first call is being written down',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { handset: 'answerCall', call: 'Ada' },
        { phone: 'clear', call: 'Ada', now: { calls: {}, wrapUps: ['Ada'] } },
        {
          phone: 'ring',
          from: 'Ada',
          as: 'Ada again',
          now: {
            calls: { 'Ada again': 'alerting' },
            wrapUps: ['Ada'],
            pops: ['Ada', 'Ada again'],
            sessions: [['Ada'], ['Ada again']],
          },
        },
      ],
    },
    {
      title: 'calling out while somebody is talked to holds that call first',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { agent: 'makeCall', to: 'Grace', now: { calls: { Ada: 'hold', Grace: 'connected' } } },
        { phone: 'alert', call: 'Grace' },
        { phone: 'answer', call: 'Grace', now: { calls: { Ada: 'hold', Grace: 'connected' } } },
      ],
    },
  ],
};
