import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { StageActSchema } from '../../../../src/connectors/simulator/stage';
import type { Call } from '../../../../src/cti/call';
import { AGENT_ACTS, LINE_ACTS, selectActs } from '../../../../src/options/call-tester/stage-acts';
import { aCall, aTalk, LISTENER } from '../../../support/softphone-fixtures';

const { queue: _, ...direct } = aCall('c');
const { establishedAt: __, ...calling } = aTalk('c', { direction: 'outbound' });
const held = { device: {}, state: 'hold' } as const;

describe('the others', () => {
  test.each<[string, Call, string[]]>([
    ['in a queue', aCall('c', { localConnection: 'queued' }), ['deliver', 'clear']],
    ['that rings from a queue', aCall('c'), ['answerElsewhere', 'requeue', 'clear']],
    ['that rings directly', direct, ['answerElsewhere', 'clear']],
    ['that rings at their end', calling, ['answer', 'clear']],
    ['that is talked on', aTalk('c'), ['hold', 'transferAway', 'join', 'clear']],
    [
      'that they hold',
      aTalk('c', { connections: [held] }),
      ['retrieve', 'transferAway', 'join', 'clear'],
    ],
    ['that failed', aCall('c', { localConnection: 'fail' }), []],
    ['of another phone system', aTalk('c', { connectorId: LISTENER }), []],
  ])('in a call %s can do what makes sense', (_, call, does) => {
    expect(selectActs(call).map(({ act }) => act.does)).toEqual(does);
  });
});

test('every act is one that the simulator understands', () => {
  const calls = [aCall('c'), aCall('c', { localConnection: 'queued' }), aTalk('c'), calling];
  const acts = [...calls.flatMap(selectActs), ...LINE_ACTS, ...AGENT_ACTS];
  expect(acts.filter(({ act }) => !v.is(StageActSchema, act))).toEqual([]);
});
