import type { Step, Theme } from '../story/scenario';

/** The phone system notices that it has lost messages, and its picture is taken again. */
const RESYNC: Step = { phone: 'report', status: 'messageLost' };

/** Without an agent logged on, each of these acts is told by one event. */
const NOBODY_LOGGED_ON: Step = { phone: 'setAgent', state: 'null', now: { agent: 'null' } };

export const lostEvents: Theme = {
  name: 'events lost and repeated',
  scenarios: [
    {
      title: 'nobody told us that it rings: it is found, and pops',
      steps: [
        { phone: 'lose', events: 1 },
        { phone: 'ring', from: 'Ada', now: { calls: {} } },
        { ...RESYNC, now: { calls: { Ada: 'alerting' }, pops: ['Ada'] } },
      ],
    },
    {
      title: 'nobody told us that it was answered',
      steps: [
        NOBODY_LOGGED_ON,
        { phone: 'ring', from: 'Ada' },
        { phone: 'lose', events: 1 },
        { handset: 'answerCall', call: 'Ada', now: { calls: { Ada: 'alerting' } } },
        {
          ...RESYNC,
          now: { calls: { Ada: { is: 'connected', answered: true } }, pops: ['Ada'] },
        },
      ],
    },
    {
      title: 'nobody told us that the call is on hold, or off it again',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { phone: 'lose', events: 1 },
        { handset: 'holdCall', call: 'Ada', now: { calls: { Ada: 'connected' } } },
        { ...RESYNC, now: { calls: { Ada: 'hold' } } },
        { phone: 'lose', events: 1 },
        { handset: 'retrieveCall', call: 'Ada', now: { calls: { Ada: 'hold' } } },
        { ...RESYNC, now: { calls: { Ada: 'connected' } } },
      ],
    },
    {
      title: 'nobody told us that they hold us',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { phone: 'lose', events: 1 },
        {
          phone: 'hold',
          call: 'Ada',
          now: { calls: { Ada: { parties: { Ada: 'connected' } } } },
        },
        { ...RESYNC, now: { calls: { Ada: { parties: { Ada: 'hold' } } } } },
      ],
    },
    {
      title: 'nobody told us that the call is over: no ghost remains',
      steps: [
        NOBODY_LOGGED_ON,
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { phone: 'lose', events: 2 },
        { phone: 'clear', call: 'Ada', now: { calls: { Ada: 'connected' }, wrapUps: [] } },
        { ...RESYNC, now: { calls: {}, wrapUps: ['Ada'] } },
      ],
    },
    {
      title: 'nobody told us that it rings, nor that the caller has given up',
      steps: [
        { phone: 'lose', events: 1 },
        { phone: 'ring', from: 'Ada', now: { calls: {} } },
        { ...RESYNC, now: { calls: { Ada: 'alerting' } } },
        { phone: 'lose', events: 2 },
        { phone: 'clear', call: 'Ada', now: { calls: { Ada: 'alerting' } } },
        { ...RESYNC, now: { calls: {}, logged: [['Ada', 'unanswered']] } },
      ],
    },
    {
      title: 'nobody told us that we were handed over',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { phone: 'lose', events: 1 },
        { phone: 'transferAway', call: 'Ada', to: 'Grace' },
        { agent: 'holdCall', call: 'Ada', refused: 'noSuchCall' },
        {
          ...RESYNC,
          now: {
            calls: { Ada: { is: 'connected', renamed: true, parties: { Grace: 'connected' } } },
            pops: ['Ada'],
          },
        },
        { agent: 'holdCall', call: 'Ada', now: { calls: { Ada: 'hold' } } },
      ],
    },
    {
      title: 'what is told later makes up for what was lost',
      steps: [
        NOBODY_LOGGED_ON,
        { phone: 'ring', from: 'Ada' },
        { phone: 'lose', events: 1 },
        { handset: 'answerCall', call: 'Ada', now: { calls: { Ada: 'alerting' } } },
        { handset: 'holdCall', call: 'Ada', now: { calls: { Ada: 'hold' } } },
      ],
    },
    {
      title: 'told twice that it rings: one call, one pop',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { phone: 'repeat', now: { calls: { Ada: 'alerting' }, pops: ['Ada'] } },
      ],
    },
    {
      title: 'told twice that it was answered',
      steps: [
        NOBODY_LOGGED_ON,
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { phone: 'repeat', now: { calls: { Ada: 'connected' }, pops: ['Ada'] } },
      ],
    },
    {
      title: 'told twice that it is over: one wrap-up, and no new call',
      steps: [
        NOBODY_LOGGED_ON,
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { agent: 'clearConnection', call: 'Ada', now: { calls: {}, wrapUps: ['Ada'] } },
        { phone: 'repeat', now: { calls: {}, wrapUps: ['Ada'], logged: [] } },
      ],
    },
  ],
};
