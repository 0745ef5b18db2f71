import { describe, expect, test } from 'vitest';
import type { Call } from '../../../src/cti/call';
import { toCallId } from '../../../src/cti/ids';
import type { PopOutcome } from '../../../src/cti/pop-outcome';
import { DEFAULT_NAVIGATION_RULES } from '../../../src/screen-pop/default-rules';
import type { CallField, NavigationRule } from '../../../src/screen-pop/rule';
import { selectToasts } from '../../../src/toast/select-toasts';
import { aCall, aTalk, LISTENER, NOW, SEVERAL } from '../../support/softphone-fixtures';

const ADA = toCallId('ada');
const PICK: PopOutcome = { status: 'pick', matches: SEVERAL };
const WAITING: PopOutcome = { status: 'waiting', key: 'popOutcomeWaitingSignIn' };
const CHOICE = { crmId: 'demo', entity: 'contact', recordId: '4' };

const select = (
  calls: readonly Call[],
  pops: Record<string, PopOutcome> = {},
  choices = {},
  rules: readonly NavigationRule[] = DEFAULT_NAVIGATION_RULES,
) => selectToasts({ calls, pops, choices }, rules);

/** The toast of the only call. */
function only(call: Call, pop?: PopOutcome, rules?: readonly NavigationRule[]) {
  const [view, ...more] = select([call], pop && { [call.callId]: pop }, {}, rules);
  expect(more).toEqual([]);
  if (!view) throw new Error('there is no toast');
  return view;
}

const rule = (name: string, change: Partial<NavigationRule>): NavigationRule => {
  const [first] = DEFAULT_NAVIGATION_RULES;
  if (!first) throw new Error('there are no default rules');
  return { ...first, name, ...change };
};

describe('a call has a toast', () => {
  const talk = aTalk('ada');
  test.each<[string, boolean, Call, PopOutcome?, object?]>([
    ['when it rings here', true, aCall('ada')],
    ['when a colleague calls', true, aCall('ada', { direction: 'internal' })],
    ['not when it is our own and rings there', false, aCall('ada', { direction: 'outbound' })],
    ['not when it has been answered', false, talk],
    ['not when its record is open', false, talk, { status: 'opened', name: 'Ada' }],
    ['when it has been answered and a record is to be chosen', true, talk, PICK],
    ['not when the record has been chosen', false, talk, PICK, { [ADA]: CHOICE }],
    ['when it has been answered and the CRM wants a sign-in', true, talk, WAITING],
    ['not when it is on hold', false, aTalk('ada', { localConnection: 'hold' }), PICK],
    ['not when it waits in a queue', false, aCall('ada', { localConnection: 'queued' })],
  ])('%s', (_, isShown, call, pop, choices) => {
    expect(select([call], pop && { [ADA]: pop }, choices)).toHaveLength(isShown ? 1 : 0);
  });

  test('and is gone at once when a colleague answers it', () => {
    expect(select([])).toEqual([]);
  });
});

describe('a toast', () => {
  test('stands above those of calls that began to ring before', () => {
    const calls = [30, 10, 20].map((seconds) =>
      aCall(`${seconds}`, { alertingAt: NOW - seconds * 1000 }),
    );
    expect(select(calls).map(({ callId }) => callId)).toEqual(['10', '20', '30']);
  });

  test('says who calls, on which number and in which queue', () => {
    expect(only(aCall('ada', { alertingAt: NOW }))).toMatchObject({
      name: 'Ada Lovelace',
      number: '+12025550143',
      alertingAt: NOW,
      fields: [
        { field: 'ANI', value: '+12025550143' },
        { field: 'QUEUE', value: 'Sales' },
      ],
    });
  });

  test('takes the name from the record that was found, where the phone system gives none', () => {
    const nameless = aCall('ada', { callingDevice: { number: '+12025550143' } });
    expect(only(nameless).name).toBeUndefined();
    expect(only(nameless, { status: 'opened', name: 'Ada L.' }).name).toBe('Ada L.');
  });

  test('names the other end of an own call', () => {
    const own = aTalk('ada', { direction: 'outbound', calledDevice: { number: '201' } });
    expect(only(own, PICK).number).toBe('201');
  });

  test('has the buttons that the phone system permits, and none after the answer', () => {
    expect(only(aCall('ada')).services).toEqual(['answerCall', 'clearConnection']);
    expect(only(aCall('ada', { services: ['clearConnection'] })).services).toEqual([
      'clearConnection',
    ]);
    expect(only(aTalk('ada'), PICK).services).toEqual([]);
  });

  test('says of a call from the listener that nobody tells of its end', () => {
    const heard = aCall('ada', { connectorId: LISTENER, services: ['clearConnection'] });
    expect(only(heard).isOnlyHeardOf).toBe(true);
    expect(only(aCall('ada', { services: ['clearConnection'] })).isOnlyHeardOf).toBe(false);
  });
});

describe('the fields of a toast', () => {
  const call = aCall('ada', { userData: { Segment: 'Gold' } });
  const fieldsOf = (view: ReturnType<typeof only>) => view.fields.map(({ field }) => field);
  const ALL: readonly CallField[] = ['QUEUE', 'SEGMENT', 'DNIS', 'ANI'];

  test('are those of the rule that has decided, in its order', () => {
    const rules = [rule('other', { callFields: ['DNIS'] }), rule('mine', { callFields: ALL })];
    const report = { rule: 'mine', searches: [], ms: 1 };
    const view = only(call, { status: 'nothing', report }, rules);
    expect(fieldsOf(view)).toEqual(ALL);
    expect(view.fields).toContainEqual({ field: 'SEGMENT', value: 'Gold' });
    expect(view.fields).toContainEqual({ field: 'DNIS', value: '+18005550100' });
  });

  test.each<[string, Partial<NavigationRule>]>([
    ['for calls out', { directions: ['outbound'] }],
    ['for another phone system', { from: [LISTENER] }],
    ['for chats', { initiatingActivity: 'chat' }],
    ['with a condition', { condition: { parameter: 'cti.queue', is: 'present' } }],
    ['that comes later', { order: 500 }],
  ])('are, until a rule has decided, not those of a rule %s', (_, change) => {
    const rules = [
      rule('other', { callFields: ['DNIS'], ...change }),
      rule('mine', { callFields: ['QUEUE'] }),
    ];
    expect(fieldsOf(only(call, undefined, rules))).toEqual(['QUEUE']);
  });

  test('keep the number out where the rules do not want it', () => {
    const view = only(call, undefined, [rule('mine', { callFields: ['QUEUE'] })]);
    expect(view.number).toBeUndefined();
    expect(JSON.stringify(view)).not.toContain('5550143');
  });

  test('leave out what is not known', () => {
    const { queue: _, ...bare } = aCall('ada');
    expect(fieldsOf(only({ ...bare, callingDevice: {} }))).toEqual([]);
  });
});
