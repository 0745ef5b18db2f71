import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCallId } from '../../../src/cti/ids';
import { applyInput } from '../../../src/desktop/apply-input';
import type { Observation } from '../../../src/desktop/observation';
import { createRedactor } from '../../../src/diagnostics/redact';
import { isSecretKey, REDACTED, redactText } from '../../../src/diagnostics/secrets';
import { aCall, aTalk } from '../../support/softphone-fixtures';
import { inputs, observe, SECRETS, START, statesOf } from './recorded';

describe('a key', () => {
  const SECRET =
    'password userPassword X-Auth-Token api_key apiKey APIKEY PIN customerPin Set-Cookie client_secret ' +
    'Authorization digits accesstoken';
  test.each(SECRET.split(' '))('%s names a secret', (key) => {
    expect(isSecretKey(key)).toBe(true);
  });

  const HARMLESS = 'shipping author sessionId sessions key keyboard spinner tandem number callId';
  test.each(HARMLESS.split(' '))('%s does not', (key) => {
    expect(isSecretKey(key)).toBe(false);
  });
});

describe('in a text, what looks like a secret is replaced:', () => {
  test.each([
    ['https://ada:sesame@crm.example/x', `https://${REDACTED}@crm.example/x`],
    ['https://crm.example/?q=1&token=abc&x=2', `https://crm.example/?q=1&token=${REDACTED}&x=2`],
    ['Authorization: Bearer abc.def-ghi', `Authorization: ${REDACTED}`],
    ['sent Bearer abcdefgh', `sent Bearer ${REDACTED}`],
    ['{"pin":"1234","name":"Ada"}', `{"pin":"${REDACTED}","name":"Ada"}`],
    ['password=abc=def', `password=${REDACTED}`],
    ['customer asks: what is a token?', 'customer asks: what is a token?'],
    ['shipping=4711', 'shipping=4711'],
  ])('%s', (text, redacted) => {
    expect(redactText(text)).toBe(redacted);
    expect(redactText(redacted)).toBe(redacted);
  });

  test('quickly, however long it is', () => {
    const started = performance.now();
    redactText('a'.repeat(65_536));
    redactText('a.'.repeat(32_768));
    redactText('token= '.repeat(9_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('an observation', () => {
  const { observation: redact } = createRedactor();
  const talking = { ...START, calls: [aTalk('ada')] };
  const command = (asked: Extract<Observation, { kind: 'command' }>['command']): Observation => ({
    kind: 'command',
    at: 0,
    command: asked,
    result: { ok: true },
  });

  test('has no digits that were sent into a call', () => {
    const digits = command({
      service: 'generateDigits',
      callId: toCallId('ada'),
      digits: '4711#',
    });
    expect(JSON.stringify(redact(digits, talking))).not.toContain('4711');
  });

  test('has no number that was dialled while talking, where that means digits', () => {
    const dial = command({ service: 'dial', number: '4711' });
    expect(JSON.stringify(redact(dial, talking))).not.toContain('4711');
    expect(redact(dial, START)).toEqual(dial);
    const rules = { ...START.rules, dialDuringCall: 'makeCall' } as const;
    expect(redact(dial, { ...talking, rules })).toEqual(dial);
  });

  test('keeps an empty value, which is no secret', () => {
    const payload = { pin: '', password: 'x' };
    const note: Observation = {
      kind: 'note',
      at: 0,
      connectorId: aCall('ada').connectorId,
      what: 'x',
      payload,
    };
    expect(redact(note, START)).toMatchObject({ payload: { pin: '', password: REDACTED } });
  });
});

describe('redacting', () => {
  test('leaves no secret in any state or input', () => {
    fc.assert(
      fc.property(inputs, (all) => {
        const redactor = createRedactor();
        const told: unknown[] = [];
        observe(all, (observation, state) => {
          told.push(redactor.observation(observation, state), redactor.state(state));
        });
        const text = JSON.stringify(told);
        for (const secret of SECRETS) expect(text).not.toContain(secret);
      }),
    );
  });

  test('a state gives what is made from redacted ones, redacted: a redacted trace can be replayed', () => {
    fc.assert(
      fc.property(inputs, (all) => {
        const redactor = createRedactor();
        const states = statesOf(all);
        for (const [index, input] of all.entries()) {
          const [before = START, after] = states.slice(index, index + 2);
          const observation: Observation = { kind: 'input', at: 0, input, effects: [] };
          const redacted = redactor.observation(observation, before) as typeof observation;
          if (redacted.kind !== 'input' || !after) throw new Error('not an input');
          const made = applyInput(redactor.state(before), redacted.input).state;
          expect(redactor.state(made)).toEqual(redactor.state(after));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('twice is the same as once', () => {
    fc.assert(
      fc.property(inputs, (all) => {
        for (const state of statesOf(all)) {
          const once = createRedactor().state(state);
          expect(createRedactor().state(once)).toEqual(once);
        }
      }),
    );
  });
});
