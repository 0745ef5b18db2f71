import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toConnectorId } from '../../../src/cti/ids';
import { applyInput } from '../../../src/desktop/apply-input';
import { createMask, maskTrace } from '../../../src/diagnostics/mask';
import { createNumberMask } from '../../../src/diagnostics/mask-number';
import { createTextMask } from '../../../src/diagnostics/mask-text';
import { createRedactor } from '../../../src/diagnostics/redact';
import { replay } from '../../../src/diagnostics/replay';
import type { Trace } from '../../../src/diagnostics/trace';
import { inputs, NAMES, NUMBERS, record, START, statesOf } from './recorded';

const digitsOf = (text: string) => text.replace(/\D/g, '');

describe('a number', () => {
  test('keeps its length, what stands between its digits, and the last two', () => {
    const mask = createNumberMask();
    expect(mask('+1 (202) 555-0143')).toBe('+0 (000) 000-0043');
    expect(mask('+1 (202) 555-0243')).toBe('+0 (000) 000-0143');
    expect(mask('201')).toBe('001');
    expect(mask('12')).toBe('12');
  });

  test('is masked alike however it is written', () => {
    const mask = createNumberMask();
    expect(digitsOf(mask('+12025550143'))).toBe(digitsOf(mask('+1 202 555 0143')));
  });

  test('never becomes the same as another one', () => {
    const digits = fc.stringMatching(/^\d{1,12}$/);
    fc.assert(
      fc.property(fc.uniqueArray(digits, { maxLength: 200 }), (numbers) => {
        const masked = numbers.map(createNumberMask());
        expect(new Set(masked).size).toBe(numbers.length);
        expect(masked.map(({ length }) => length)).toEqual(numbers.map(({ length }) => length));
      }),
    );
  });
});

describe('in a text', () => {
  const numbers = new Set(['+12025550143', '201']);
  const { text: mask, id } = createTextMask({ numbers, names: new Set(NAMES) });

  test.each([
    ['Ada Lovelace called from +12025550143', 'Person 1 called from +00000000043'],
    ['ada lovelace, 12025550143', 'Person 1, 00000000043'],
    ['Hello Grace Hopper!', 'Hello Person 2!'],
    ['extension 201, room 2011', 'extension 001, room 2011'],
    ['unknown number 030 / 901 82-0', 'unknown number 000 / 000 02-0'],
    ['write to ada@crm.example', 'write to Person 3'],
    ['2026-03-02T10:00:00Z', '2026-03-02T10:00:00Z'],
    ['at 1700000000000', 'at 1700000000000'],
    ['case 12345', 'case 12345'],
    ['6f9619ff-8b86-4011-b42d-00cf4fc964ff', '6f9619ff-8b86-4011-b42d-00cf4fc964ff'],
    ['Adalbert Lovelaceson', 'Adalbert Lovelaceson'],
  ])('%s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  test('an id keeps all but a telephone number that is known', () => {
    expect(id('1700000000.123')).toBe('1700000000.123');
    expect(id('sip-12025550143-201')).toBe('sip-00000000043-201');
  });

  test('a name may be anything, also what means something in a pattern', () => {
    const names = new Set(['A. (Bob) [x] $1', '\\d+', '*']);
    const strange = createTextMask({ numbers: new Set(), names });
    expect(strange.text('A. (Bob) [x] $1 / \\d+ 7')).toBe('Person 1 / Person 2 7');
  });
});

describe('a masked trace', () => {
  test('has no number in it, and no name', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (all) => {
        const text = JSON.stringify(maskTrace(await record(all)));
        const told = [...NUMBERS, ...NAMES]
          .filter((each) => each.length > 3 && JSON.stringify(all).includes(`"${each}"`))
          .map((each) => each.replace('+', ''));
        for (const each of told) expect(text).not.toContain(each);
      }),
      { numRuns: 100 },
    );
  });

  test('leads through states of its own, and through the same events, effects and decisions', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (all) => {
        const trace = await record(all);
        const masked = maskTrace(trace);
        expect(replay(JSON.parse(JSON.stringify(masked)))).toMatchObject({ ok: true });
        expect(masked.differedAt).toBeUndefined();
        const effects = (each: Trace) =>
          each.entries.map(({ observation }) => 'effects' in observation && observation.effects);
        expect(effects(masked)).toEqual(effects(trace));
        expect(replay(masked).states).toBe(replay(trace).states);
      }),
      { numRuns: 100 },
    );
  });

  test('has the masked states of the one it was made of', () => {
    fc.assert(
      fc.property(inputs, (all) => {
        const { state: redact } = createRedactor();
        const states = statesOf(all);
        const mask = createMask([START, all]);
        for (const [index, input] of all.entries()) {
          const [before = START, after = START] = states.slice(index, index + 2);
          const made = applyInput(mask(before), mask(input)).state;
          expect(redact(made)).toEqual(redact(mask(after)));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('has no word of a note, and no numeral that is a telephone number', async () => {
    const { entries } = maskTrace({
      ...(await record([])),
      entries: [
        {
          seq: 1,
          observation: {
            kind: 'note',
            at: 1_700_000_000_000,
            connectorId: toConnectorId('simulator'),
            what: 'unknown message',
            payload: [{ from: 12025550143, note: 'Ring Bob at 5', at: 1_700_000_000_000 }],
          },
        },
      ],
    });
    expect(entries[0]?.observation).toMatchObject({
      at: 1_700_000_000_000,
      payload: [{ from: '00000000043', note: 'xxxx xxx xx x', at: '1700000000000' }],
    });
  });

  test('says where the one it was made of did not lead to what was recorded', async () => {
    const [story = []] = fc.sample(
      inputs.filter((all) => all.length > 10),
      { seed: 2, numRuns: 1 },
    );
    const trace = await record(story);
    const entries = trace.entries.map((entry, at) =>
      at === 4 ? { ...entry, digests: { calls: 'other' } } : entry,
    );
    const masked = maskTrace({ ...trace, entries });
    expect(masked.differedAt).toBe(5);
    expect(replay(masked).ok).toBe(true);
  });
});
