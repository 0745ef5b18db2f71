import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_RULES, type DeskSettings } from '../../../../src/desktop/rules';
import { toDeskDraft, toDeskRules } from '../../../../src/options/settings/desk-draft';

const DAY_MS = 86_400_000;
const ms = fc.integer({ min: 0, max: DAY_MS });
const anyRules: fc.Arbitrary<DeskSettings> = fc.record({
  autoAnswer: fc.record({ enabled: fc.boolean(), delayMs: ms, duringCalls: fc.boolean() }),
  oneCallOnly: fc.boolean(),
  callWhileNotReady: fc.constantFrom('ring', 'reject'),
  dialDuringCall: fc.constantFrom('sendDigits', 'makeCall'),
  notReadyReasonRequired: fc.boolean(),
  wrapUp: fc.record({
    limitMs: fc.option(ms),
    extensionMs: ms,
    stateAfter: fc.constantFrom('stay', 'ready', 'notReady'),
  }),
  sessionNames: fc.array(fc.constantFrom('[[cti.name]]', '[[cti.ani]] at [[cti.queue]]', 'Guest')),
});

describe('the rules of the desk in the form', () => {
  test('that nobody touches are the very rules they were made from', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        expect(toDeskRules(toDeskDraft(rules))).toEqual(rules);
      }),
    );
  });

  const draft = toDeskDraft(DEFAULT_RULES);

  test.each([
    ['', null],
    [' ', null],
    ['2', 120_000],
    ['1.5', 90_000],
    ['1,5', 90_000],
    ['0', 0],
  ])('with %j as the minutes of after-call work have the limit %j', (wrapUpMinutes, limitMs) => {
    expect(toDeskRules({ ...draft, wrapUpMinutes }).wrapUp.limitMs).toBe(limitMs);
  });

  test.each(['two', '-1', '1e3', '0x10', '1.', 'Infinity'])('take %j for no time', (text) => {
    expect(toDeskRules({ ...draft, autoAnswerSeconds: text }).autoAnswer.delayMs).toBeNaN();
  });

  test('have one session name a line, without blanks and empty lines', () => {
    const sessionNames = ' [[cti.name]] \n\n[[cti.ani]]\n';
    expect(toDeskRules({ ...draft, sessionNames }).sessionNames).toEqual([
      '[[cti.name]]',
      '[[cti.ani]]',
    ]);
  });
});
