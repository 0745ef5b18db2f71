import { describe, expect, test } from 'vitest';
import type { Direction } from '../../../src/cti/call';
import type { CallEvent } from '../../../src/cti/event';
import { toCallId, toDeviceId } from '../../../src/cti/ids';
import { POP_MOMENTS } from '../../../src/cti/pop-moment';
import type { PopOutcome } from '../../../src/cti/pop-outcome';
import { applyInput, type Input } from '../../../src/desktop/apply-input';
import { hasToQueue } from '../../../src/desktop/pop-turn';
import { DEFAULT_RULES } from '../../../src/desktop/rules';
import { type DesktopState, initialState } from '../../../src/desktop/state';
import { callEvent, PHONE } from '../../support/desktop/events';

const CALL = toCallId('call');
const FAR = toDeviceId('far');
const DIRECTIONS: readonly Direction[] = ['inbound', 'outbound', 'internal'];
/** Rules for every direction and moment. */
const popOccasions = DIRECTIONS.flatMap((direction) =>
  POP_MOMENTS.map((moment) => ({ direction, moment })),
);
const ALWAYS = { ...initialState(0), rules: { ...DEFAULT_RULES, popOccasions } };
const NEVER = { ...initialState(0), rules: { ...DEFAULT_RULES, popOccasions: [] } };
const OPENED: PopOutcome = { status: 'opened', name: 'Ada' };

const heard = (event: CallEvent): Input => ({
  kind: 'event',
  connectorId: PHONE,
  event,
  at: event.at,
  newCallId: CALL,
  chance: 0,
});
const popped = (outcome: PopOutcome): Input => ({ kind: 'popped', callId: CALL, outcome });

/** The state after these inputs, every effect committed at once, and the effects in order. */
function play(inputs: readonly Input[], start: DesktopState = ALWAYS) {
  const effects: string[] = [];
  let state = start;
  for (const input of inputs) {
    const step = applyInput(state, input);
    state = step.state;
    for (const { key } of step.effects) {
      effects.push(key.replace(`:${CALL}`, ''));
      state = applyInput(state, { kind: 'effectCommitted', key, at: 0 }).state;
    }
  }
  return { state, effects };
}

const pops = (...inputs: Input[]) => play(inputs).effects.filter((effect) => /Pop/.test(effect));

const rings = heard(callEvent('delivered', 'a'));
const answered = heard(callEvent('established', 'a', {}, { at: 2000 }));
const placed = heard(callEvent('originated', 'a', { direction: 'outbound' }));
const over = heard(callEvent('connectionCleared', 'a', {}, { at: 3000 }));

describe('a call pops', () => {
  test.each<[string, Input[], string[]]>([
    ['when it rings, and not again when it is answered', [rings, answered], ['screenPop:ringing']],
    [
      'when it is answered, if that is the first that is heard of it',
      [answered],
      ['screenPop:answered'],
    ],
    [
      'when the agent places it, once, and not when it is answered there',
      [placed, heard(callEvent('delivered', 'a', {}, { subject: FAR })), answered],
      ['screenPop:outboundPlaced'],
    ],
    [
      'as one passed on, when a colleague has done so without a word',
      [heard(callEvent('delivered', 'a', {}, { cause: 'singleStepTransfer' })), answered],
      ['screenPop:transferredToMe'],
    ],
    ['at its end', [answered, over], ['screenPop:answered', 'screenPop:ended']],
    [
      'at its next moment, if there was nothing to show at the first',
      [rings, popped({ status: 'nothing' }), answered],
      ['screenPop:ringing', 'screenPop:answered'],
    ],
    [
      'at the moment that has come while the first was still looked for and found nothing',
      [rings, answered, popped({ status: 'nothing' })],
      ['screenPop:ringing', 'screenPop:answered'],
    ],
    [
      'not at its next moment if it has failed: the agent asks',
      [rings, popped({ status: 'failed', key: 'popFailed' }), answered],
      ['screenPop:ringing'],
    ],
    [
      'as often as the agent asks',
      [
        rings,
        { kind: 'popAsked', callId: CALL, asking: '1' },
        { kind: 'popAsked', callId: CALL, asking: '2' },
      ],
      ['screenPop:ringing', 'screenPop:asked:1', 'screenPop:asked:2'],
    ],
  ])('%s', (_, inputs, expected) => {
    expect(pops(...inputs)).toEqual(expected);
  });

  test('never by itself when no rule is for it, and still when asked', () => {
    const asked: Input = { kind: 'popAsked', callId: CALL, asking: '1' };
    expect(play([rings, asked, answered, over], NEVER).effects).toEqual(['screenPop:asked:1']);
  });

  test('when a colleague who called for advice puts the customer through', () => {
    const internal = { direction: 'internal' } as const;
    const through = callEvent(
      'transferred',
      'a',
      { direction: 'inbound' },
      { at: 2500, subject: FAR },
    );
    const inputs = [
      heard(callEvent('delivered', 'a', internal)),
      heard(callEvent('established', 'a', internal, { at: 2000 })),
      heard(through),
      heard(callEvent('held', 'a', {}, { at: 2600 })),
      heard(callEvent('retrieved', 'a', {}, { at: 2700 })),
    ];
    expect(play(inputs, initialState(0)).effects).toEqual(['screenPop:transferredToMe']);
  });

  test('not once more when the other side hands us over', () => {
    const handed = callEvent('transferred', 'a', {}, { at: 2500, subject: FAR, cause: 'transfer' });
    expect(pops(rings, popped(OPENED), answered, heard(handed))).toEqual(['screenPop:ringing']);
  });

  test('inside the house only where it rings', () => {
    const internal = { direction: 'internal' } as const;
    expect(pops(heard(callEvent('delivered', 'a', internal)))).toEqual(['screenPop:ringing']);
    expect(pops(heard(callEvent('originated', 'a', internal)))).toEqual([
      'screenPop:outboundPlaced',
    ]);
  });
});

describe('when a colleague answers', () => {
  const elsewhere = heard(callEvent('diverted', 'a', {}, { at: 2000, cause: 'answeredElsewhere' }));

  test('what has popped is taken back, once', () => {
    expect(pops(rings, elsewhere, elsewhere)).toEqual(['screenPop:ringing', 'withdrawPop']);
  });

  test('nothing is taken back of a call that never popped', () => {
    expect(play([rings, elsewhere], NEVER).effects).toEqual([]);
  });

  test('a call that the agent missed keeps what was shown', () => {
    expect(pops(rings, over)).toEqual(['screenPop:ringing', 'screenPop:ended']);
  });
});

describe('the agent’s choice', () => {
  const match = { crmId: 'demo', entity: 'contact', recordId: '7' };
  const chosen: Input = { kind: 'matchChosen', callId: CALL, match, asking: '1' };

  test('is opened, and stays with the call', () => {
    const { state } = play([rings, chosen]);
    const step = applyInput(state, { kind: 'popAsked', callId: CALL, asking: '2' });
    expect(step.effects).toMatchObject([{ moment: 'asked', choice: match }]);
  });

  test('keeps the list it was chosen from, so that another may be chosen', () => {
    const matches = [{ ...match, name: 'Ada', reason: { key: 'popReasonKey' } }];
    const list = popped({ status: 'pick', matches });
    const again = popped(OPENED);
    const { state } = play([rings, list, chosen, again, chosen, again]);
    expect(state.pops[CALL]).toEqual({ ...OPENED, matches });
  });

  test('ends with the call', () => {
    expect(play([rings, chosen, over]).state.choices).toEqual({});
  });

  test('of a call that is not there changes nothing', () => {
    expect(applyInput(ALWAYS, chosen)).toEqual({ state: ALWAYS, effects: [] });
  });
});

describe('when records do not replace each other', () => {
  const OTHER = toCallId('other');
  const second: Input = { ...heard(callEvent('delivered', 'b')), newCallId: OTHER } as Input;
  const both = (...more: Input[]) => play([rings, popped(OPENED), second, ...more]).state;

  test('the second call’s waits', () => {
    expect(hasToQueue(both(), OTHER, 'ringing')).toBe(true);
    expect(hasToQueue(both(), CALL, 'answered')).toBe(false);
  });

  test.each<[string, Input[]]>([
    ['the first is over', [over]],
    ['the agent answers the second', [heard(callEvent('established', 'b', {}, { at: 2000 }))]],
    ['the first had nothing to show', [popped({ status: 'nothing' })]],
  ])('until %s', (_, inputs) => {
    expect(hasToQueue(both(...inputs), OTHER, 'ringing')).toBe(false);
  });

  test('not if the agent asks', () => {
    expect(hasToQueue(both(), OTHER, 'asked')).toBe(false);
  });

  test('also while the first is being written up', () => {
    expect(hasToQueue(both(answered, over), OTHER, 'ringing')).toBe(true);
  });
});
