import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MAX_LENGTH,
  MAX_PARAMETERS,
  parseListenerQuery,
  toCallEvent,
} from '../../../../src/connectors/generic-listener/wire';
import { toVendorCallId } from '../../../../src/cti/ids';

function factsOf(query: string) {
  const parsed = parseListenerQuery(query);
  if (!parsed.ok) throw new Error(`${parsed.parameter}: ${parsed.error}`);
  return parsed.request.facts;
}

test('the documented request is an incoming phone call with every key attached', () => {
  const query = 'ani=%2B12025550143&dnis=8005550100&type=phonecall&customerid=49383433';
  expect(factsOf(query)).toMatchObject({
    callingDevice: { number: '+12025550143' },
    calledDevice: { number: '8005550100' },
    callType: 'phonecall',
    userData: {
      ani: '+12025550143',
      dnis: '8005550100',
      type: 'phonecall',
      customerid: '49383433',
    },
  });
});

describe('keys and values', () => {
  test.each([
    ['keys match whatever their case', 'ANI=1&DnIs=2', { ANI: '1', DnIs: '2' }],
    ['a plus is a space', 'note=a+b', { note: 'a b' }],
    ['an encoded plus is a plus', 'note=a%2Bb', { note: 'a+b' }],
    ['UTF-8', 'name=J%C3%BCrgen', { name: 'Jürgen' }],
    ['bytes that are not UTF-8 stay as they came', 'x=%E9t%E9', { x: '%E9t%E9' }],
    ['a stray percent sign stays', 'x=100%', { x: '100%' }],
    ['a value may hold an equals sign', 'x=a=b', { x: 'a=b' }],
    ['an empty value is kept', 'x=&y', { x: '', y: '' }],
    ['a repeated free key is joined by commas', 'x=1&X=2', { x: '1,2' }],
    ['of a repeated known key the last holds', 'ani=1&ani=2', { ani: '2' }],
    ['a pair without a key is dropped', '=1&&x=2', { x: '2' }],
    ['markup is only text', 'x=%3Cimg%20src%3Dx%20onerror%3D1%3E', { x: '<img src=x onerror=1>' }],
    ['a key may be called __proto__', '__proto__=1', { ['__proto__']: '1' }],
  ])('%s', (_, query, expected) => {
    expect(Object.entries(factsOf(query).userData ?? {})).toEqual(Object.entries(expected));
  });

  test('the plus that middleware forgets to encode is given back to numbers', () => {
    expect(factsOf('ani=+4930901820').callingDevice?.number).toBe('+4930901820');
  });

  test('an empty ani is a withheld number, not an empty one', () => {
    expect(factsOf('ani=&dnis=1').callingDevice).toBeUndefined();
  });

  test('64 KB of text are cut', () => {
    expect(factsOf(`x=${'y'.repeat(65_536)}`).userData?.x).toHaveLength(MAX_LENGTH);
  });
});

test('more different keys than any call needs are refused', () => {
  const query = Array.from({ length: MAX_PARAMETERS + 1 }, (_, index) => `k${index}=1`).join('&');
  expect(parseListenerQuery(query)).toMatchObject({ ok: false });
  expect(parseListenerQuery(query.slice('k0=1&'.length))).toMatchObject({ ok: true });
});

describe('events', () => {
  test.each([
    ['callid=7&ani=1', 'delivered'],
    ['callid=7&event=ringing', 'delivered'],
    ['callid=7&event=ringing&direction=outbound', 'originated'],
    ['callid=7&event=ANSWERED', 'established'],
    ['callid=7&event=held', 'held'],
    ['callid=7&event=retrieved', 'retrieved'],
    ['callid=7&event=ended', 'connectionCleared'],
  ])('%s is %s', (query, name) => {
    const parsed = parseListenerQuery(query);
    expect(parsed.ok && toCallEvent(parsed.request, toVendorCallId('v'), 5)).toMatchObject({
      name,
      vendorCallId: 'v',
      at: 5,
    });
  });

  test.each([
    ['', 'ani'],
    ['event=dancing&callid=1', 'event'],
    ['event=__proto__&callid=1', 'event'],
    ['direction=up', 'direction'],
    ['event=answered', 'callid'],
  ])('"%s" is refused and the refusal names %s', (query, parameter) => {
    expect(parseListenerQuery(query)).toMatchObject({ ok: false, parameter });
  });
});

test('no text breaks the parser, and what it reads is bounded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => {
      const parsed = parseListenerQuery(query);
      if (!parsed.ok) return;
      for (const value of Object.values(parsed.request.facts.userData ?? {})) {
        expect(value.length).toBeLessThanOrEqual(MAX_LENGTH);
      }
    }),
  );
});

test('what a form encodes is read back as it was', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(text, (value) => {
      const query = new URLSearchParams({ note: value }).toString();
      expect(factsOf(query).userData?.note).toBe(
        new TextDecoder().decode(new TextEncoder().encode(value)),
      );
    }),
  );
});
