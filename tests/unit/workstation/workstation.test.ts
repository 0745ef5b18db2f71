import { describe, expect, test } from 'vitest';
import {
  leave,
  NEW_WORKSTATION,
  needsName,
  planHandOver,
  type Workstation,
} from '../../../src/workstation/workstation';

const ANNA: Workstation = { agent: 'Anna', wasLoggedOn: true, known: ['Ben'] };
const NOBODY: Workstation = { wasLoggedOn: true, known: [] };

describe('logging off', () => {
  test.each([
    ['keeps everything', ANNA, 'keep', { kind: 'none' }],
    ['clears', ANNA, 'clear', { kind: 'clear' }],
    ['puts away under the agent’s name', ANNA, 'separate', { kind: 'putAway', agent: 'Anna' }],
    ['clears what nobody has given a name to', NOBODY, 'separate', { kind: 'clear' }],
  ] as const)('%s', (_, workstation, onLogOff, plan) => {
    expect(planHandOver(workstation, 'null', true, onLogOff)).toEqual(plan);
  });

  test('waits for the end of calls and after-call work', () => {
    expect(planHandOver(ANNA, 'null', false, 'clear')).toEqual({ kind: 'none' });
  });

  test('is none while the agent is logged on, or never was', () => {
    expect(planHandOver(ANNA, 'notReady', true, 'clear')).toEqual({ kind: 'none' });
    expect(planHandOver(NEW_WORKSTATION, 'null', true, 'clear')).toEqual({ kind: 'none' });
  });
});

test('the one who left last is named first, once', () => {
  expect(leave(ANNA)).toEqual({ wasLoggedOn: false, known: ['Anna', 'Ben'] });
  expect(leave({ ...ANNA, known: ['Ben', 'Anna'] }).known).toEqual(['Anna', 'Ben']);
  expect(leave(NOBODY).known).toEqual([]);
});

test('a name is asked for only where agents are kept apart', () => {
  expect(needsName(NEW_WORKSTATION, 'separate')).toBe(true);
  expect(needsName(NEW_WORKSTATION, 'clear')).toBe(false);
  expect(needsName(ANNA, 'separate')).toBe(false);
});
