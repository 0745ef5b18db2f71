import { describe, expect, test } from 'vitest';
import { missingFor, needsOf } from '../../contracts/story/needs';
import type { Step } from '../../contracts/story/scenario';

const needs = (...steps: Step[]) => needsOf({ title: 'a story', steps });

describe('what a scenario needs is read from its steps', () => {
  const CASES: readonly [string, Step, readonly string[]][] = [
    ['an act of the phone system', { phone: 'hold', call: 'Ada' }, ['act:hold']],
    ['a fault of the line', { phone: 'line', to: 'dead' }, ['line:dead', 'snapshotDevice']],
    ['events that are lost', { phone: 'lose', events: 1 }, ['act:lose', 'snapshotDevice']],
    ['the phone itself', { handset: 'answerCall', call: 'Ada' }, ['act:handset']],
    ['a service', { agent: 'holdCall', call: 'Ada' }, ['holdCall']],
    ['dialling', { agent: 'dial', to: 'Grace' }, ['makeCall']],
    ['dialling digits', { agent: 'dial', digits: '1' }, ['generateDigits']],
    ['dialling nothing', { agent: 'dial', refused: 'numberNeeded' }, []],
    ['what is the desk’s own', { agent: 'extendWrapUp', call: 'Ada' }, []],
    ['a connection', { seconds: 1, now: { calls: { Ada: 'hold' } } }, []],
    ['parties', { seconds: 1, now: { calls: { Ada: { parties: {} } } } }, ['tells:parties']],
    ['the agent’s state', { seconds: 1, now: { agent: 'ready' } }, ['tells:agentState']],
  ];

  test.each(CASES)('%s', (_, step, expected) => {
    expect(needs(step)).toEqual(expected);
  });

  test('each thing once', () => {
    expect(needs({ phone: 'ring', from: 'Ada' }, { phone: 'ring', from: 'Grace' })).toEqual([
      'act:ring',
    ]);
  });
});

test('a connector misses the services that it does not offer and what its system cannot do', () => {
  const steps: Step[] = [
    { phone: 'ring', from: 'Ada' },
    { agent: 'answerCall', call: 'Ada' },
    { agent: 'holdCall', call: 'Ada' },
    { phone: 'hold', call: 'Ada' },
  ];
  const connector = { services: ['answerCall'], cannot: ['act:hold'] } as const;
  expect(missingFor({ title: 'a story', steps }, connector)).toEqual(['holdCall', 'act:hold']);
});
