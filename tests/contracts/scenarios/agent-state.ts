import type { Theme } from '../story/scenario';

const LUNCH = { code: 'lunch', label: 'Lunch' };

export const agentState: Theme = {
  name: 'agent state',
  scenarios: [
    {
      title: 'the agent becomes ready, and not ready with a reason',
      steps: [
        { agent: 'setAgentState', state: 'ready', now: { agent: { is: 'ready', reason: null } } },
        {
          agent: 'setAgentState',
          state: 'notReady',
          reason: LUNCH,
          now: { agent: { is: 'notReady', reason: 'lunch', wants: null } },
        },
        {
          agent: 'setAgentState',
          state: 'ready',
          now: { agent: { is: 'ready', reason: null, wants: null } },
        },
      ],
    },
    {
      title: 'a call makes the agent busy, and leaves work to be done after it',
      steps: [
        { agent: 'setAgentState', state: 'ready' },
        { phone: 'ring', from: 'Ada', now: { agent: 'ready' } },
        { agent: 'answerCall', call: 'Ada', now: { agent: 'busy' } },
        { phone: 'clear', call: 'Ada', now: { agent: 'workingAfterCall', wrapUps: ['Ada'] } },
        {
          agent: 'wrapUpCall',
          call: 'Ada',
          code: 'sale',
          note: '',
          now: { agent: 'workingAfterCall', wrapUps: [] },
        },
        { agent: 'setAgentState', state: 'ready', now: { agent: 'ready' } },
      ],
    },
    {
      title: 'a missed call leaves no work',
      steps: [
        { agent: 'setAgentState', state: 'ready' },
        { phone: 'ring', from: 'Ada' },
        { phone: 'clear', call: 'Ada', now: { agent: 'ready', wrapUps: [] } },
      ],
    },
    {
      title: 'asked for during a call, not ready waits for its end',
      steps: [
        { agent: 'setAgentState', state: 'ready' },
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada', now: { agent: { is: 'busy', pending: null } } },
        {
          agent: 'setAgentState',
          state: 'notReady',
          reason: LUNCH,
          now: { agent: { is: 'busy', pending: 'notReady', wants: null } },
        },
        {
          phone: 'clear',
          call: 'Ada',
          now: { agent: { is: 'notReady', reason: 'lunch', pending: null }, wrapUps: ['Ada'] },
        },
      ],
    },
    {
      title: 'a call is on its way to the agent, and rings',
      steps: [
        {
          phone: 'setAgent',
          state: 'ready',
          reserved: true,
          now: { agent: { is: 'ready', reserved: true } },
        },
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada', now: { agent: { is: 'busy', reserved: false } } },
      ],
    },
    {
      title: 'a supervisor makes the agent not ready: the phone system’s word holds, and it shows',
      steps: [
        { agent: 'setAgentState', state: 'ready', now: { agent: { is: 'ready', wants: null } } },
        {
          phone: 'setAgent',
          state: 'notReady',
          reason: { code: 'forced' },
          now: { agent: { is: 'notReady', reason: 'forced', wants: 'ready' } },
        },
        { agent: 'setAgentState', state: 'ready', now: { agent: { is: 'ready', wants: null } } },
      ],
    },
    {
      title: 'a supervisor lets the agent rest after the call',
      steps: [
        { agent: 'setAgentState', state: 'ready' },
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        {
          phone: 'setAgent',
          state: 'notReady',
          now: { agent: { is: 'busy', pending: 'notReady' }, calls: { Ada: 'connected' } },
        },
        { phone: 'clear', call: 'Ada', now: { agent: 'notReady' } },
      ],
    },
    {
      title: 'the agent logs off, uses the phone as anybody might, and logs on again',
      steps: [
        { agent: 'setAgentState', state: 'null', now: { agent: 'null' } },
        { phone: 'ring', from: 'Ada', now: { calls: { Ada: 'alerting' } } },
        {
          agent: 'answerCall',
          call: 'Ada',
          now: { agent: 'null', calls: { Ada: 'connected' } },
        },
        { phone: 'clear', call: 'Ada', now: { agent: 'null', wrapUps: ['Ada'] } },
        { agent: 'setAgentState', state: 'notReady', now: { agent: 'notReady' } },
      ],
    },
    {
      title: 'the phone system logs the agent off during a call, and the call goes on',
      steps: [
        { agent: 'setAgentState', state: 'ready' },
        { phone: 'ring', from: 'Ada' },
        { agent: 'answerCall', call: 'Ada' },
        {
          phone: 'setAgent',
          state: 'null',
          now: { agent: 'null', calls: { Ada: 'connected' } },
        },
        { phone: 'clear', call: 'Ada', now: { calls: {}, wrapUps: ['Ada'] } },
      ],
    },
    {
      title: 'not ready needs a reason where the rules say so',
      rules: { notReadyReasonRequired: true },
      steps: [
        { agent: 'setAgentState', state: 'ready', now: { agent: 'ready' } },
        {
          agent: 'setAgentState',
          state: 'notReady',
          refused: 'reasonNeeded',
          now: { agent: 'ready' },
        },
        {
          agent: 'setAgentState',
          state: 'notReady',
          reason: LUNCH,
          now: { agent: { is: 'notReady', reason: 'lunch' } },
        },
      ],
    },
    {
      title: 'what the phone system refuses is not done',
      steps: [
        { agent: 'setAgentState', state: 'null', now: { agent: 'null' } },
        {
          agent: 'setAgentState',
          state: 'workingAfterCall',
          refused: 'notPermitted',
          now: { agent: 'null' },
        },
      ],
    },
  ],
};
