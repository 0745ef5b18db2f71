import { expect, test } from 'vitest';
import { createBench } from './bench';

test("the grid's own keys describe the call, in upper or lower case; the rest is attached to it", () => {
  const bench = createBench();
  bench.offer(
    ['ANI', '+12025550143'],
    ['Dnis', '8005550100'],
    ['type', 'chat'],
    ['NAME', 'Ada Lovelace'],
    ['Queue', 'Billing'],
    ['direction', 'Internal'],
    ['customerid', '49383433'],
    ['Email', 'ada@example.com'],
  );
  expect(bench.call()).toMatchObject({
    localConnection: 'alerting',
    facts: {
      callingDevice: { number: '+12025550143', name: 'Ada Lovelace' },
      calledDevice: { number: '8005550100' },
      callType: 'chat',
      queue: 'Billing',
      direction: 'internal',
    },
  });
  expect(bench.call().facts.userData).toEqual({
    customerid: '49383433',
    Email: 'ada@example.com',
  });
});

test('an empty grid rings too: an inbound phone call from nobody known', () => {
  const bench = createBench();
  bench.offer();
  const { facts } = bench.call();
  expect(facts).toMatchObject({ direction: 'inbound', callType: 'phonecall', userData: {} });
  expect(facts.callingDevice).not.toHaveProperty('number');
  expect(facts.calledDevice).toEqual({});
});

test.each([
  {
    rows: [
      ['ani', '1'],
      ['ANI', '2'],
    ],
    expected: { number: '2', userData: {} },
  },
  {
    rows: [
      ['ani', '1'],
      ['ani', ''],
    ],
    expected: { number: '1', userData: {} },
  },
  {
    rows: [
      ['k', 'a'],
      ['K', 'b'],
    ],
    expected: { userData: { k: 'a,b' } },
  },
  { rows: [['k', '']], expected: { userData: { k: '' } } },
  { rows: [['', 'a']], expected: { userData: {} } },
  { rows: [['direction', 'sideways']], expected: { userData: {} } },
] as const)('rows $rows come out as $expected', ({ rows, expected }) => {
  const bench = createBench();
  bench.offer(...rows);
  const { callingDevice, direction, userData } = bench.call().facts;
  expect(direction).toBe('inbound');
  expect({ ...('number' in callingDevice && { number: callingDevice.number }), userData }).toEqual(
    expected,
  );
});

test('keys that mean something to JavaScript are keys like others', () => {
  const bench = createBench();
  bench.offer(['__proto__', 'a'], ['constructor', 'b'], ['toString', 'c']);
  expect(Object.entries(bench.call().facts.userData ?? {})).toEqual([
    ['__proto__', 'a'],
    ['constructor', 'b'],
    ['toString', 'c'],
  ]);
});

test('the caller gives up after two minutes, but stays on the line once answered', () => {
  const bench = createBench();
  bench.offer(['ani', '1']);
  bench.offer(['ani', '2']);
  bench.ask({ service: 'answerCall', callId: bench.id(1) });
  bench.wait(120_000);
  expect(bench.calls()).toMatchObject([{ localConnection: 'connected' }]);
  expect(bench.wait(24 * 60 * 60_000)).toEqual([]);
});
