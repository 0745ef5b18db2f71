import { describe, expect, test } from 'vitest';
import { toVendorCallId } from '../../../../src/cti/ids';
import { ADA, type Bench, createBench, GRACE, inShort, talkTo } from './bench';

const refusal = (does: string) => ({ ok: false, reason: 'notPermitted', detail: does });
const partyStates = (bench: Bench) => bench.call().facts.connections?.map(({ state }) => state);

describe('the one we call', () => {
  function calling(number = GRACE) {
    const bench = createBench();
    bench.ask({ service: 'makeCall', number });
    return { bench, vendorCallId: bench.id() };
  }

  test('alerts and answers when told to, and not a second time by itself', () => {
    const { bench, vendorCallId } = calling();
    expect(inShort(bench.stage({ does: 'alert', vendorCallId }).events)).toEqual([
      'delivered called',
    ]);
    expect(bench.wait(800)).toEqual([]);
    expect(inShort(bench.stage({ does: 'answer', vendorCallId }).events)).toEqual([
      'established called',
    ]);
    expect(bench.call().establishedAt).toBe(bench.now());
    expect(bench.wait(60_000)).toEqual([]);
  });

  test('may answer without having alerted, even if the number is that of a busy one', () => {
    const { bench, vendorCallId } = calling('0199');
    bench.stage({ does: 'answer', vendorCallId });
    expect(bench.wait(60_000)).toEqual([]);
    expect(partyStates(bench)).toEqual(['connected']);
  });

  test.each(['busy', 'callNotAnswered', 'invalidNumber', 'networkCongestion'] as const)(
    'cannot be reached (%s), and the line clears itself',
    (cause) => {
      const { bench, vendorCallId } = calling();
      const { events } = bench.stage({ does: 'fail', vendorCallId, cause });
      expect(inShort(events)).toEqual([`failed called ${cause}`]);
      expect(bench.call()).toMatchObject({
        localConnection: 'connected',
        facts: { connections: [{ state: 'fail' }], services: ['clearConnection'] },
      });
      expect(inShort(bench.wait(60_000))).toEqual([
        `connectionCleared called ${cause}`,
        `callCleared ${cause}`,
        'agentNotReady',
      ]);
    },
  );

  test('turns our call away', () => {
    const { bench, vendorCallId } = calling();
    bench.wait(800);
    expect(inShort(bench.stage({ does: 'clear', vendorCallId }).events)).toEqual([
      'connectionCleared called rejected',
      'callCleared rejected',
      'agentNotReady',
    ]);
    expect(bench.wait(60_000)).toEqual([]);
  });

  test.each(['alert', 'answer'] as const)('who talks cannot %s', (does) => {
    const { bench, vendorCallId } = calling();
    bench.wait(2500);
    expect(bench.stage({ does, vendorCallId }).result).toEqual(refusal(does));
  });

  test('who talks cannot fail, and nobody hangs up who has not been reached', () => {
    const { bench, vendorCallId } = calling();
    expect(bench.stage({ does: 'clear', vendorCallId }).result).toEqual(refusal('clear'));
    bench.wait(2500);
    const fail = { does: 'fail', vendorCallId, cause: 'busy' } as const;
    expect(bench.stage(fail).result).toEqual(refusal('fail'));
  });
});

describe('the other one in a talk', () => {
  test('puts us on hold and comes back; what we may do is the same', () => {
    const bench = createBench();
    const vendorCallId = talkTo(bench, ADA);
    const { services } = bench.call().facts;
    expect(inShort(bench.stage({ does: 'hold', vendorCallId }).events)).toEqual(['held caller']);
    expect(partyStates(bench)).toEqual(['hold']);
    expect(bench.call()).toMatchObject({ localConnection: 'connected', facts: { services } });
    expect(bench.stage({ does: 'hold', vendorCallId }).result).toEqual(refusal('hold'));
    expect(inShort(bench.stage({ does: 'retrieve', vendorCallId }).events)).toEqual([
      'retrieved caller',
    ]);
    expect(partyStates(bench)).toEqual(['connected']);
    expect(bench.stage({ does: 'retrieve', vendorCallId }).result).toEqual(refusal('retrieve'));
  });

  test('we may hold them while they hold us', () => {
    const bench = createBench();
    const vendorCallId = talkTo(bench, ADA);
    bench.stage({ does: 'hold', vendorCallId });
    bench.ask({ service: 'holdCall', callId: vendorCallId });
    expect(partyStates(bench)).toEqual(['hold']);
    expect(bench.call()).toMatchObject({ localConnection: 'hold' });
  });

  test.each(['alert', 'answer', 'hold', 'retrieve'] as const)(
    'who only rings at ours does not %s',
    (does) => {
      const bench = createBench();
      bench.offer(['ani', ADA]);
      expect(bench.stage({ does, vendorCallId: bench.id() }).result).toEqual(refusal(does));
    },
  );

  test.each([
    ['before it is answered', false, 'callCancelled'],
    ['once it is answered', true, 'normal'],
  ] as const)('hangs up %s', (_, answers, cause) => {
    const bench = createBench();
    bench.offer(['ani', ADA]);
    const callId = bench.id();
    if (answers) bench.ask({ service: 'answerCall', callId });
    const { events } = bench.stage({ does: 'clear', vendorCallId: callId });
    expect(inShort(events).slice(0, 2)).toEqual([
      `connectionCleared caller ${cause}`,
      `callCleared ${cause}`,
    ]);
    expect(bench.calls()).toEqual([]);
  });
});

describe('more than two', () => {
  function three() {
    const bench = createBench();
    const vendorCallId = talkTo(bench, ADA);
    const joined = bench.stage({ does: 'join', vendorCallId, number: '210', name: 'Supervisor' });
    return { bench, vendorCallId, joined };
  }

  test('somebody comes in by themselves', () => {
    const { bench, joined } = three();
    expect(inShort(joined.events)).toEqual(['conferenced colleague conference']);
    expect(bench.call().facts.connections).toMatchObject([
      { device: { number: ADA } },
      { device: { number: '210', name: 'Supervisor' }, state: 'connected' },
    ]);
  });

  test('the place says who acts; without it the first one for whom it makes sense', () => {
    const { bench, vendorCallId } = three();
    bench.stage({ does: 'hold', vendorCallId, party: 1 });
    expect(partyStates(bench)).toEqual(['connected', 'hold']);
    bench.stage({ does: 'retrieve', vendorCallId });
    expect(partyStates(bench)).toEqual(['connected', 'connected']);
    bench.stage({ does: 'clear', vendorCallId });
    expect(bench.call().facts.connections).toMatchObject([{ device: { number: '210' } }]);
  });

  test('at a place where nobody is, nothing happens', () => {
    const { bench, vendorCallId } = three();
    const { result } = bench.stage({ does: 'clear', vendorCallId, party: 2 });
    expect(result).toEqual(refusal('clear'));
  });

  test.each(['join', 'transferAway'] as const)('%s needs a conversation', (does) => {
    const bench = createBench();
    bench.offer(['ani', ADA]);
    const act = { does, vendorCallId: bench.id(), number: '210' } as const;
    expect(bench.stage(act).result).toEqual(refusal(does));
  });

  test('who withholds the number comes in without', () => {
    const bench = createBench();
    const vendorCallId = talkTo(bench, ADA);
    bench.stage({ does: 'join', vendorCallId, number: '' });
    expect(bench.call().facts.connections?.[1]?.device).not.toHaveProperty('number');
  });
});

test('nothing is done in a call that has ended', () => {
  const act = { does: 'hold', vendorCallId: toVendorCallId('gone') } as const;
  expect(createBench().stage(act).result).toEqual({ ok: false, reason: 'noSuchCall' });
});
