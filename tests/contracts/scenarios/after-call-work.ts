import type { Step, Theme } from '../story/scenario';

/** A minute for it, and a minute more when asked for. */
const LIMITED = { limitMs: 60_000, extensionMs: 60_000 } as const;

const talked: readonly Step[] = [
  { agent: 'setAgentState', state: 'ready' },
  { phone: 'ring', from: 'Ada' },
  { agent: 'answerCall', call: 'Ada' },
  { phone: 'clear', call: 'Ada', now: { agent: 'workingAfterCall', wrapUps: ['Ada'] } },
];

export const afterCallWork: Theme = {
  name: 'after-call work',
  scenarios: [
    {
      title: 'it takes as long as it takes',
      steps: [...talked, { seconds: 600, now: { wrapUps: ['Ada'], logged: [] } }],
    },
    {
      title: 'the time is over: it is finished with what has been written',
      rules: { wrapUp: LIMITED },
      steps: [
        ...talked,
        { seconds: 59, now: { wrapUps: ['Ada'], logged: [] } },
        { seconds: 1, now: { wrapUps: [], sessions: [], logged: [['Ada', 'talked', '']] } },
      ],
    },
    {
      title: 'the agent asks for more time, twice',
      rules: { wrapUp: LIMITED },
      steps: [
        ...talked,
        { seconds: 50 },
        { agent: 'extendWrapUp', call: 'Ada' },
        { seconds: 60, now: { wrapUps: ['Ada'] } },
        { agent: 'extendWrapUp', call: 'Ada' },
        { seconds: 60, now: { wrapUps: ['Ada'] } },
        { seconds: 10, now: { wrapUps: [], logged: [['Ada', 'talked', '']] } },
      ],
    },
    {
      title: 'finished in time, nothing more happens when the time is over',
      rules: { wrapUp: LIMITED },
      steps: [
        ...talked,
        { agent: 'wrapUpCall', call: 'Ada', code: 'sale', note: '', now: { wrapUps: [] } },
        { seconds: 120, now: { wrapUps: [], logged: [['Ada', 'talked', 'sale']] } },
      ],
    },
    {
      title: 'the network coming back does not end it before its time',
      rules: { wrapUp: LIMITED },
      steps: [
        ...talked,
        { seconds: 10 },
        { network: 'back', now: { wrapUps: ['Ada'], logged: [] } },
        { seconds: 50, now: { wrapUps: [], logged: [['Ada', 'talked', '']] } },
      ],
    },
    {
      title: 'the agent is ready again when it is done',
      rules: { wrapUp: { stateAfter: 'ready' } },
      steps: [
        ...talked,
        {
          agent: 'wrapUpCall',
          call: 'Ada',
          code: 'sale',
          note: '',
          now: { agent: 'ready', wrapUps: [] },
        },
      ],
    },
    {
      title: 'the agent is not ready when it is done, where the rules say so',
      rules: { wrapUp: { ...LIMITED, stateAfter: 'notReady' } },
      steps: [...talked, { seconds: 60, now: { agent: 'notReady', wrapUps: [] } }],
    },
    {
      title: 'another call comes while it is being done',
      steps: [
        ...talked,
        { phone: 'ring', from: 'Grace', now: { calls: { Grace: 'alerting' }, wrapUps: ['Ada'] } },
        {
          agent: 'answerCall',
          call: 'Grace',
          now: {
            calls: { Grace: 'connected' },
            wrapUps: ['Ada'],
            agent: 'busy',
            activeSession: 'Grace',
          },
        },
        {
          agent: 'wrapUpCall',
          call: 'Ada',
          code: 'sale',
          note: '',
          now: { agent: 'busy', wrapUps: [], sessions: [['Grace']] },
        },
      ],
    },
    {
      title: 'what is written down is written down once',
      steps: [
        ...talked,
        { agent: 'wrapUpCall', call: 'Ada', code: 'sale', note: '', now: { wrapUps: [] } },
        {
          agent: 'wrapUpCall',
          call: 'Ada',
          code: 'info',
          note: '',
          refused: 'noSuchCall',
          now: { logged: [['Ada', 'talked', 'sale']] },
        },
      ],
    },
  ],
};
