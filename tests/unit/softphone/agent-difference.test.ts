import { describe, expect, test } from 'vitest';
import type { Agent } from '../../../src/cti/agent';
import { selectAgentDifference } from '../../../src/softphone/agent-difference';

const requested = { state: 'ready', at: 0 } as const;

describe('an agent who asked to be ready', () => {
  test.each<[Omit<Agent, 'since'>, string | undefined]>([
    [{ state: 'ready' }, undefined],
    [{ state: 'notReady' }, 'ready'],
    [{ state: 'null' }, 'ready'],
    [{ state: 'notReady', pendingAgentState: 'ready' }, undefined],
    [{ state: 'notReady', pendingAgentState: 'notReady' }, 'ready'],
    [{ state: 'busy' }, undefined],
    [{ state: 'workingAfterCall' }, undefined],
  ])('and is %j waits in vain for: %s', (agent, difference) => {
    expect(selectAgentDifference({ ...agent, since: 0, requested })).toBe(difference);
  });
});

test('who asked for nothing misses nothing', () => {
  expect(selectAgentDifference({ state: 'notReady', since: 0 })).toBeUndefined();
});
