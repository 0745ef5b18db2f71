import type { Theme } from '../story/scenario';

export const lineHealth: Theme = {
  name: 'the health of the line',
  scenarios: [
    {
      title: 'with the network back, the line is tried at once',
      steps: [
        { phone: 'line', to: 'down' },
        { seconds: 300, now: { link: 'offline' } },
        { phone: 'line', to: 'up' },
        { network: 'back', now: { link: 'connected' } },
      ],
    },
    {
      title: 'a refused log-on is not tried for ever, but when the agent asks',
      steps: [
        { phone: 'line', to: 'refused', now: { link: 'refused' } },
        { phone: 'line', to: 'up' },
        { seconds: 600, now: { link: 'refused' } },
        { agent: 'reconnect', now: { link: 'connected' } },
      ],
    },
    {
      title: 'refused again, it stays refused',
      steps: [
        { phone: 'line', to: 'refused', now: { link: 'refused' } },
        { agent: 'reconnect', now: { link: 'refused' } },
      ],
    },
    {
      title: 'a line that looks up but is dead is found out',
      steps: [
        { phone: 'line', to: 'dead', now: { link: 'connected' } },
        { seconds: 120, now: { link: 'offline' } },
        { phone: 'line', to: 'up' },
        { seconds: 30, now: { link: 'connected' } },
      ],
    },
    {
      title: 'what happened while the line was dead is known afterwards',
      steps: [
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        { phone: 'line', to: 'dead', now: { link: 'connected' } },
        { phone: 'clear', call: 'Ada', now: { calls: { Ada: 'connected' } } },
        { phone: 'ring', from: 'Grace', now: { calls: { Ada: 'connected' } } },
        { seconds: 90, now: { link: 'offline' } },
        { phone: 'line', to: 'up' },
        {
          network: 'back',
          now: {
            link: 'connected',
            calls: { Grace: 'alerting' },
            wrapUps: ['Ada'],
            pops: ['Ada', 'Grace'],
          },
        },
      ],
    },
    {
      title: 'a command on a dead line gets no answer',
      steps: [
        { phone: 'ring', from: 'Ada', now: { calls: { Ada: 'alerting' } } },
        { phone: 'line', to: 'dead' },
        {
          agent: 'answerCall',
          call: 'Ada',
          refused: 'noAnswer',
          now: { calls: { Ada: 'alerting' } },
        },
        { phone: 'line', to: 'up' },
        { seconds: 90, now: { link: 'connected', calls: { Ada: 'alerting' } } },
      ],
    },
    {
      title: 'the phone system is overloaded, and well again',
      steps: [
        { phone: 'report', status: 'overloaded', now: { link: 'degraded' } },
        { phone: 'ring', from: 'Ada', now: { calls: { Ada: 'alerting' }, link: 'degraded' } },
        {
          phone: 'report',
          status: 'normal',
          now: { link: 'connected', calls: { Ada: 'alerting' } },
        },
      ],
    },
    {
      title: 'the phone system is partly out of order, and well again',
      steps: [
        { phone: 'report', status: 'partiallyDisabled', now: { link: 'degraded' } },
        { phone: 'report', status: 'disabled', now: { link: 'degraded' } },
        { phone: 'report', status: 'normal', now: { link: 'connected' } },
      ],
    },
  ],
};
