import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTrue } from '../../../src/screen-pop/conditions';
import type { Condition } from '../../../src/screen-pop/rule';
import { parametersOf } from '../../support/screen-pop/rules';

const parameters = parametersOf({
  'cti.queue': 'Billing',
  'cti.priority': '7',
  'cti.blank': '',
  'cti.order':
    '{"id":"A-1","items":[{"sku":"X"},{"sku":"y"}],"open":true,"none":null,"a/b":{"m~n":"deep"}}',
  'cti.list': '["one","two"]',
  'cti.number': '42',
  'cti.broken': '{"id":',
  'cti.trap': '{"constructor":"x","__proto__":{"x":"x"}}',
});

const holds = (is: string, parameter: string, value?: string, pointer?: string) =>
  isTrue({ parameter, is, value, pointer } as Condition, parameters);

describe('a condition', () => {
  test.each([
    ['equals', 'cti.queue', 'billing', true],
    ['equals', 'CTI.Queue', 'BILLING', true],
    ['equals', 'cti.queue', 'bill', false],
    ['notEquals', 'cti.queue', 'sales', true],
    ['notEquals', 'cti.unknown', 'sales', true],
    ['contains', 'cti.queue', 'LLI', true],
    ['beginsWith', 'cti.queue', 'bil', true],
    ['beginsWith', 'cti.queue', 'ing', false],
    ['endsWith', 'cti.queue', 'ing', true],
    ['oneOf', 'cti.queue', 'sales\r\n Billing \nother', true],
    ['oneOf', 'cti.queue', 'sales\nother', false],
    ['present', 'cti.queue', undefined, true],
    ['present', 'cti.unknown', undefined, false],
    ['present', 'cti.blank', undefined, false],
    ['absent', 'cti.unknown', undefined, true],
    ['absent', 'cti.queue', undefined, false],
    ['atLeast', 'cti.priority', '7', true],
    ['atLeast', 'cti.priority', '10', false],
    ['atMost', 'cti.priority', '10', true],
    ['atLeast', 'cti.queue', '1', false],
    ['atMost', 'cti.unknown', '1', false],
    ['atLeast', 'cti.unknown', '-1', false],
    ['equals', 'cti.unknown', '', true],
  ])('%s: %s against %j is %s', (is, parameter, value, expected) => {
    expect(holds(is, parameter, value)).toBe(expected);
  });

  test.each([
    ['/id', 'a-1', true],
    ['/items/1/sku', 'Y', true],
    ['/open', 'true', true],
    ['/a~1b/m~0n', 'deep', true],
    ['/none', '', true],
    ['/none/further', '', true],
    ['/items/2/sku', '', true],
    ['/items/length', '', true],
    ['/items/map', '', true],
    ['/toString', '', true],
    ['/__proto__', '', true],
    ['/constructor/name', '', true],
    ['/id', 'B-1', false],
  ])('the place %s within JSON is %j: %s', (pointer, value, expected) => {
    expect(holds('equals', 'cti.order', value, pointer)).toBe(expected);
  });

  test.each([
    ['a list', 'cti.list', '/1', 'two'],
    ['a bare number', 'cti.number', '', '42'],
    ['no JSON', 'cti.queue', '/id', ''],
    ['half of a JSON text', 'cti.broken', '/id', ''],
    ['nothing', 'cti.unknown', '/id', ''],
    ['a name that every object has', 'cti.trap', '/constructor', ''],
    ['another such name', 'cti.trap', '/__proto__/x', ''],
  ])('a pointer into %s finds what is there', (_, parameter, pointer, value) => {
    expect(holds('equals', parameter, value, pointer)).toBe(true);
  });

  test('is present where a whole part of the JSON is meant', () => {
    expect(holds('present', 'cti.order', undefined, '/items')).toBe(true);
  });

  test('can be joined by all, any and not', () => {
    const yes: Condition = { parameter: 'cti.queue', is: 'present' };
    const no: Condition = { not: yes };
    const cases: readonly (readonly [Condition, boolean])[] = [
      [no, false],
      [{ all: [yes, yes] }, true],
      [{ all: [yes, no] }, false],
      [{ all: [] }, true],
      [{ any: [no, yes] }, true],
      [{ any: [no, no] }, false],
      [{ any: [] }, false],
      [{ not: { any: [no] } }, true],
    ];
    expect(cases.map(([condition]) => isTrue(condition, parameters))).toEqual(
      cases.map(([, expected]) => expected),
    );
  });
});

test('whatever a caller sends and wherever a pointer leads, a condition is true or false', () => {
  const sent = fc.oneof(fc.string(), fc.json());
  const pointer = fc
    .array(
      fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'length', '~', '~2', '0')),
    )
    .map((parts) => parts.map((part) => `/${part}`).join(''));
  fc.assert(
    fc.property(sent, pointer, (text, path) => {
      const source = { read: () => text };
      const present = isTrue({ parameter: 'x', pointer: path, is: 'present' }, source);
      const absent = isTrue({ parameter: 'x', pointer: path, is: 'absent' }, source);
      expect(present).toBe(!absent);
    }),
  );
});
