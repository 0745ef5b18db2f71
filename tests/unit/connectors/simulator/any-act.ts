import fc from 'fast-check';
import type { SwitchAct } from '../../../../src/connectors/simulator/stage-acts';
import type { RequestableAgentState } from '../../../../src/cti/agent';

export const agentState = fc.constantFrom<RequestableAgentState>(
  'null',
  'notReady',
  'ready',
  'workingAfterCall',
);
const vendorCallId = fc.constant('picked');
const someText = fc.constantFrom('', '203', 'Grace');

/** About a call: about `picked`, for which a real one has to be put in. */
export const act: fc.Arbitrary<SwitchAct> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record(
      {
        // What makes sense only now and then stands twice, what ends calls once.
        does: fc.constantFrom(
          ...(['alert', 'answer', 'hold', 'retrieve', 'deliver'] as const),
          ...(['alert', 'answer', 'hold', 'retrieve', 'deliver'] as const),
          ...(['clear', 'requeue', 'answerElsewhere', 'pop'] as const),
        ),
        vendorCallId,
        party: fc.nat(1),
      },
      { requiredKeys: ['does', 'vendorCallId'] },
    ),
  },
  fc.record({
    does: fc.constant('fail'),
    vendorCallId,
    cause: fc.constantFrom('busy', 'callNotAnswered'),
  }),
  {
    weight: 2,
    arbitrary: fc.record(
      {
        does: fc.constantFrom('join', 'transferAway'),
        vendorCallId,
        number: someText,
        name: someText,
      },
      { requiredKeys: ['does', 'vendorCallId', 'number'] },
    ),
  },
  fc.record(
    {
      does: fc.constant('update'),
      vendorCallId,
      userData: fc.dictionary(fc.string(), fc.string(), { maxKeys: 2 }),
      name: someText,
    },
    { requiredKeys: ['does', 'vendorCallId'] },
  ),
  fc.record({ does: fc.constantFrom('mute', 'record'), vendorCallId, on: fc.boolean() }),
  fc.record(
    {
      does: fc.constant('ringElsewhere'),
      device: fc.constant('202'),
      ani: someText,
      talks: fc.boolean(),
    },
    { requiredKeys: ['does', 'device', 'ani'] },
  ),
  fc.record(
    {
      does: fc.constant('setAgent'),
      state: agentState,
      reason: fc.constantFrom({ code: '3' }, { code: '3', label: 'Lunch' }),
      reserved: fc.boolean(),
    },
    { requiredKeys: ['does', 'state'] },
  ),
  fc.record(
    {
      does: fc.constant('setDevice'),
      inService: fc.boolean(),
      doNotDisturb: fc.boolean(),
      messageWaiting: fc.boolean(),
      forwardedTo: someText,
    },
    { requiredKeys: ['does'] },
  ),
  fc.record({ does: fc.constant('report'), status: fc.constantFrom('normal', 'overloaded') }),
);
