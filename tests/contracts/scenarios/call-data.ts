import type { Theme } from '../story/scenario';

export const callData: Theme = {
  name: 'what is known of a call',
  scenarios: [
    {
      title: 'numbers, names, queue and attached data are there when it rings',
      steps: [
        {
          phone: 'ring',
          from: 'Ada',
          dnis: '8005550111',
          queue: 'Sales',
          callType: 'chat',
          userData: { customerid: '49383433', Language: 'de' },
          now: {
            calls: {
              Ada: {
                ani: '+12025550143',
                callerName: 'Ada Lovelace',
                dnis: '8005550111',
                queue: 'Sales',
                callType: 'chat',
                direction: 'inbound',
                userData: { customerid: '49383433', Language: 'de' },
              },
            },
            sessionNames: ['Ada Lovelace'],
          },
        },
      ],
    },
    {
      title: 'somebody who withholds the number calls',
      steps: [
        {
          phone: 'ring',
          from: 'Anonymous',
          now: {
            calls: { Anonymous: { is: 'alerting', ani: null } },
            pops: ['Anonymous'],
            sessionNames: [''],
          },
        },
        {
          phone: 'clear',
          call: 'Anonymous',
          now: { calls: {}, logged: [['Anonymous', 'unanswered']] },
        },
      ],
    },
    {
      title: 'a colleague calls: nothing pops',
      steps: [
        {
          phone: 'ring',
          from: 'Colleague',
          direction: 'internal',
          now: { calls: { Colleague: { is: 'alerting', direction: 'internal' } }, pops: [] },
        },
      ],
    },
    {
      title: 'data comes and changes during the call',
      steps: [
        { phone: 'ring', from: 'Ada', userData: { customerid: '1' } },
        {
          phone: 'update',
          call: 'Ada',
          userData: { customerid: '49383433', verified: 'no' },
          now: {
            calls: {
              Ada: { is: 'alerting', userData: { customerid: '49383433', verified: 'no' } },
            },
            pops: ['Ada'],
          },
        },
        { handset: 'answerCall', call: 'Ada' },
        {
          phone: 'update',
          call: 'Ada',
          userData: { verified: 'yes' },
          now: {
            calls: {
              Ada: { is: 'connected', userData: { customerid: '49383433', verified: 'yes' } },
            },
            pops: ['Ada'],
          },
        },
      ],
    },
    {
      title: 'the caller’s name is found after it has begun to ring',
      steps: [
        { phone: 'ring', from: 'Anonymous' },
        {
          phone: 'update',
          call: 'Anonymous',
          name: 'Mum',
          now: {
            calls: { Anonymous: { is: 'alerting', callerName: 'Mum' } },
            sessionNames: ['Mum'],
          },
        },
      ],
    },
    {
      title: 'the agent attaches data to the call',
      steps: [
        { phone: 'ring', from: 'Ada', userData: { customerid: '49383433' } },
        {
          agent: 'answerCall',
          call: 'Ada',
          now: { calls: { Ada: { offers: ['associateData'] } } },
        },
        {
          agent: 'associateData',
          call: 'Ada',
          userData: { topic: 'Invoice' },
          now: {
            calls: { Ada: { userData: { customerid: '49383433', topic: 'Invoice' } } },
          },
        },
      ],
    },
    {
      title: 'the phone system asks for the caller’s record, and so does the agent',
      steps: [
        { phone: 'ring', from: 'Ada', now: { pops: ['Ada'] } },
        { handset: 'answerCall', call: 'Ada', now: { pops: ['Ada'] } },
        { seconds: 5 },
        { phone: 'pop', call: 'Ada', now: { pops: ['Ada', 'Ada'] } },
        { agent: 'redoScreenPop', call: 'Ada', now: { pops: ['Ada', 'Ada', 'Ada'] } },
      ],
    },
  ],
};
