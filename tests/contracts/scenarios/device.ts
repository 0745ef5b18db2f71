import type { Theme } from '../story/scenario';

export const device: Theme = {
  name: 'the agent’s device',
  scenarios: [
    {
      title: 'do not disturb is switched on and off',
      steps: [
        {
          phone: 'setDevice',
          doNotDisturb: true,
          now: { device: { doNotDisturb: true, inService: true } },
        },
        { phone: 'setDevice', doNotDisturb: false, now: { device: { doNotDisturb: false } } },
      ],
    },
    {
      title: 'calls are forwarded, and come here again',
      steps: [
        { phone: 'setDevice', forwardedTo: '202', now: { device: { forwardedTo: '202' } } },
        { phone: 'setDevice', forwardedTo: '', now: { device: { forwardedTo: undefined } } },
      ],
    },
    {
      title: 'messages wait for the agent',
      steps: [
        { phone: 'setDevice', messageWaiting: true, now: { device: { messageWaiting: true } } },
        { phone: 'setDevice', messageWaiting: false, now: { device: { messageWaiting: false } } },
      ],
    },
    {
      title: 'the phone is out of service and back, and the line does not care',
      steps: [
        {
          phone: 'setDevice',
          inService: false,
          now: { device: { inService: false }, link: 'connected' },
        },
        { phone: 'setDevice', inService: true, now: { device: { inService: true } } },
      ],
    },
    {
      title: 'what was set while the line was down is known afterwards',
      steps: [
        { phone: 'line', to: 'down' },
        { phone: 'setDevice', doNotDisturb: true, forwardedTo: '202' },
        { phone: 'line', to: 'up' },
        {
          seconds: 30,
          now: { link: 'connected', device: { doNotDisturb: true, forwardedTo: '202' } },
        },
      ],
    },
  ],
};
