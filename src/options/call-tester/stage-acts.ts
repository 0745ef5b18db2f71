import type { StageAct } from '../../connectors/simulator/stage';
import type { Call } from '../../cti/call';

/** Something that a tester can let the simulated others or the switch do. */
export interface NamedAct {
  /** Message key of what it is. */
  readonly labelKey: string;
  readonly act: StageAct;
}

const ALAN = { number: '+442079460958', name: 'Alan Turing' };
const GRACE = { number: '+12025550178', name: 'Grace Hopper' };

/** What the others in a call of the simulator can do as it stands; nothing in calls of other phone systems. */
export function selectActs(call: Call): readonly NamedAct[] {
  if (call.connectorId !== 'simulator') return [];
  const { vendorCallId, connections } = call;
  const simple = (
    labelKey: string,
    does: 'answer' | 'hold' | 'retrieve' | 'clear' | 'deliver' | 'requeue' | 'answerElsewhere',
  ): NamedAct => ({ labelKey, act: { does, vendorCallId } });
  const hangUp = simple('testerActClear', 'clear');
  switch (call.localConnection) {
    case 'queued':
      return [simple('testerActDeliver', 'deliver'), hangUp];
    case 'alerting':
      return [
        simple('testerActAnsweredElsewhere', 'answerElsewhere'),
        ...(call.queue ? [simple('testerActRequeue', 'requeue')] : []),
        hangUp,
      ];
    case 'connected':
    case 'hold':
      if (call.establishedAt === undefined) return [simple('testerActAnswer', 'answer'), hangUp];
      return [
        connections.some(({ state }) => state === 'hold')
          ? simple('testerActRetrieve', 'retrieve')
          : simple('testerActHold', 'hold'),
        { labelKey: 'testerActTransferAway', act: { does: 'transferAway', vendorCallId, ...ALAN } },
        { labelKey: 'testerActJoin', act: { does: 'join', vendorCallId, ...GRACE } },
        hangUp,
      ];
    default:
      return [];
  }
}

/** What can be done to the line to the simulator. */
export const LINE_ACTS: readonly NamedAct[] = [
  { labelKey: 'testerLineDown', act: { does: 'line', to: 'down' } },
  { labelKey: 'testerLineRefused', act: { does: 'line', to: 'refused' } },
  { labelKey: 'testerLineDead', act: { does: 'line', to: 'dead' } },
  { labelKey: 'testerLineUp', act: { does: 'line', to: 'up' } },
];

/** What the switch can say of the agent by itself. */
export const AGENT_ACTS: readonly NamedAct[] = [
  { labelKey: 'agentStateReady', act: { does: 'setAgent', state: 'ready' } },
  { labelKey: 'agentStateNotReady', act: { does: 'setAgent', state: 'notReady' } },
  { labelKey: 'agentStateAfterCallWork', act: { does: 'setAgent', state: 'workingAfterCall' } },
  { labelKey: 'agentStateLoggedOff', act: { does: 'setAgent', state: 'null' } },
];
