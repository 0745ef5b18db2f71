import { describe, expect, test } from 'vitest';
import { toConnectorId } from '../../../src/cti/ids';
import { applicableRules } from '../../../src/screen-pop/applicable-rules';
import type { NavigationRule } from '../../../src/screen-pop/rule';
import { aRequest, aRule, type CallOf } from '../../support/screen-pop/rules';

const isFor = (rule: Partial<NavigationRule>, call: CallOf = {}) =>
  applicableRules([aRule(rule)], aRequest(call)).length === 1;

describe('a rule is for a call', () => {
  test.each<[string, boolean, Partial<NavigationRule>, CallOf]>([
    ['of its direction', true, {}, {}],
    ['not of another direction', false, {}, { direction: 'outbound' }],
    ['at its moment', true, { moments: ['answered'] }, { moment: 'answered' }],
    ['not at another moment', false, { moments: ['answered'] }, {}],
    ['whenever the agent asks', true, { moments: ['answered'] }, { moment: 'asked' }],
    [
      'of its direction only, even when the agent asks',
      false,
      {},
      { moment: 'asked', direction: 'internal' },
    ],
    ['never by itself, if it is for asking only', false, { moments: ['asked'] }, {}],
    ['from any connector', true, { from: [] }, {}],
    ['from its connector', true, { from: [toConnectorId('simulator')] }, {}],
    ['not from another one', false, { from: [toConnectorId('other')] }, {}],
    ['of any activity', true, {}, { callType: 'chat' }],
    ['of its activity, in capitals or not', true, { initiatingActivity: 'PhoneCall' }, {}],
    ['not of another activity', false, { initiatingActivity: 'phonecall' }, { callType: 'chat' }],
    ['that meets its condition', true, { condition: { parameter: 'cti.ani', is: 'present' } }, {}],
    [
      'not if it does not, even when the agent asks',
      false,
      { condition: { parameter: 'cti.ani', is: 'absent' } },
      { moment: 'asked' },
    ],
  ])('%s', (_, expected, rule, call) => {
    expect(isFor(rule, call)).toBe(expected);
  });

  test('after those of a lower order, and as listed beside those of the same', () => {
    const rules = [
      aRule({ name: 'default', order: 100 }),
      aRule({ name: 'b', order: -1 }),
      aRule({ name: 'a', order: -1 }),
    ];
    expect(applicableRules(rules, aRequest()).map(({ name }) => name)).toEqual([
      'b',
      'a',
      'default',
    ]);
  });
});
