import type { Theme } from '../story/scenario';

export const queue: Theme = {
  name: 'queue and pick-up',
  scenarios: [
    {
      title: 'a call waits in the queue, rings at the agent, and is answered',
      steps: [
        {
          phone: 'queue',
          from: 'Grace',
          queue: 'Support',
          now: { calls: { Grace: { is: 'queued', queue: 'Support' } }, pops: [], sessions: [] },
        },
        {
          phone: 'deliver',
          call: 'Grace',
          now: {
            calls: { Grace: { is: 'alerting', queue: 'Support', redirectedBy: 'Support' } },
            pops: ['Grace'],
            sessions: [['Grace']],
          },
        },
        {
          agent: 'answerCall',
          call: 'Grace',
          now: { calls: { Grace: 'connected' }, pops: ['Grace'] },
        },
      ],
    },
    {
      title: 'a caller gives up in the queue: nobody has missed anything',
      steps: [
        { phone: 'queue', from: 'Grace', queue: 'Support', now: { calls: { Grace: 'queued' } } },
        { phone: 'clear', call: 'Grace', now: { calls: {}, pops: [], wrapUps: [], sessions: [] } },
      ],
    },
    {
      title: 'a call that nobody answers goes back to the queue, and rings again as a new one',
      steps: [
        {
          phone: 'ring',
          from: 'Ada',
          queue: 'Support',
          now: { calls: { Ada: { is: 'alerting', queue: 'Support' } }, pops: ['Ada'] },
        },
        {
          phone: 'requeue',
          call: 'Ada',
          now: { calls: {}, wrapUps: [], logged: [['Ada', 'unanswered']] },
        },
        {
          seconds: 5,
          now: { calls: {} },
        },
        {
          phone: 'deliver',
          call: 'Ada',
          now: { calls: { 'Ada again': { is: 'alerting', queue: 'Support' } } },
        },
        { agent: 'answerCall', call: 'Ada again', now: { calls: { 'Ada again': 'connected' } } },
        { phone: 'clear', call: 'Ada again', now: { calls: {}, wrapUps: ['Ada again'] } },
      ],
    },
    {
      title: 'the agent picks up the call that rings at a colleague’s phone',
      steps: [
        { phone: 'ringElsewhere', at: 'Colleague', from: 'Alan', now: { calls: {}, pops: [] } },
        {
          agent: 'directedPickup',
          at: 'Colleague',
          now: {
            calls: {
              Alan: {
                is: 'connected',
                direction: 'inbound',
                redirectedBy: '202',
                parties: { Alan: 'connected' },
              },
            },
            pops: ['Alan'],
          },
        },
      ],
    },
    {
      title: 'there is nothing to pick up',
      steps: [
        {
          agent: 'directedPickup',
          at: 'Colleague',
          refused: 'noSuchCall',
          now: { calls: {} },
        },
      ],
    },
    {
      title: 'picking up while somebody is talked to holds that call first',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { phone: 'ringElsewhere', at: 'Colleague', from: 'Alan' },
        {
          agent: 'directedPickup',
          at: 'Colleague',
          now: { calls: { Ada: 'hold', Alan: 'connected' }, activeSession: 'Alan' },
        },
      ],
    },
  ],
};
