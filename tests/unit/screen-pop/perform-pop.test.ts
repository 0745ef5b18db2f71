import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDemoCrm } from '../../../src/crm/demo';
import type { Call } from '../../../src/cti/call';
import { toCallId, toConnectorId, toVendorCallId } from '../../../src/cti/ids';
import { toE164 } from '../../../src/dialing/number/to-dial-string';
import { toLookupRequest } from '../../../src/screen-pop/lookup-request';
import { performPop } from '../../../src/screen-pop/perform-pop';

const ORIGIN = 'http://crm.example';

const CALL: Call = {
  callId: toCallId('c'),
  connectorId: toConnectorId('x'),
  vendorCallId: toVendorCallId('v'),
  direction: 'inbound',
  callType: 'phonecall',
  localConnection: 'alerting',
  connections: [],
  callingDevice: { number: '(202) 555-0143' },
  calledDevice: { number: '8005550100' },
  userData: {},
  services: [],
  startedAt: 0,
};

/** The real demo CRM plug against an answer of our choice. */
async function pop(answer: () => Response | Promise<Response>, call = CALL, allowed = true) {
  const log: string[] = [];
  const crm = createDemoCrm(ORIGIN, {
    fetch: async (url) => {
      log.push(`ask ${url}`);
      return answer();
    },
    isAllowed: async () => allowed,
  });
  const outcome = await performPop(
    toLookupRequest(call, (text) => toE164(text, 'US')),
    {
      crm,
      tabs: {
        choose: async () => ({
          show: async (url) => {
            log.push(`show ${url}`);
          },
        }),
      },
      commit: async () => {
        log.push('commit');
      },
    },
  );
  return { outcome, log };
}

const found =
  (...names: string[]) =>
  () =>
    Response.json({ contacts: names.map((name, index) => ({ id: index + 1, name })) });

describe('a pop', () => {
  test('opens the record of the one who has that number, and is committed before the tab moves', async () => {
    expect(await pop(found('Ada Lovelace'))).toEqual({
      outcome: { status: 'opened', name: 'Ada Lovelace' },
      log: [
        `ask ${ORIGIN}/api/contacts?phone=%2B12025550143`,
        'commit',
        `show ${ORIGIN}/contacts/1`,
      ],
    });
  });

  test('opens the search when several have it', async () => {
    const { outcome, log } = await pop(found('A', 'B'));
    expect(outcome).toEqual({ status: 'searched', count: 2 });
    expect(log.at(-1)).toBe(`show ${ORIGIN}/search?q=%2B12025550143`);
  });

  test('opens a new record with the number when nobody has it', async () => {
    const { outcome, log } = await pop(found());
    expect(outcome).toEqual({ status: 'newRecord' });
    expect(log.at(-1)).toBe(`show ${ORIGIN}/contacts/new?phone=%2B12025550143`);
  });

  test('asks for who was called when we placed the call', async () => {
    const { log } = await pop(found(), { ...CALL, direction: 'outbound' });
    expect(log[0]).toContain('phone=%2B18005550100');
  });

  test('asks by customer id, in whatever case it is written, when the number is withheld', async () => {
    const call = { ...CALL, callingDevice: {}, userData: { CustomerID: '49383433' } };
    expect((await pop(found('Ada'), call)).log[0]).toBe(
      `ask ${ORIGIN}/api/contacts?customerid=49383433`,
    );
  });
});

describe('a pop that cannot be made says why', () => {
  test.each([
    ['signed out', () => new Response('', { status: 401 }), 'popFailedSignedOut'],
    ['not JSON', () => new Response('<html>'), 'popFailedBadAnswer'],
    ['a broken server', () => new Response('', { status: 500 }), 'popFailedBadAnswer'],
    ['another form', () => Response.json({ contacts: [{ id: {} }] }), 'popFailedBadAnswer'],
    ['no server', () => Promise.reject(new TypeError('fetch failed')), 'popFailedUnreachable'],
  ])('%s', async (_, answer, key) => {
    const { outcome, log } = await pop(answer);
    expect(outcome).toEqual({ status: 'failed', key, values: [ORIGIN] });
    expect(log.filter((line) => line.startsWith('show'))).toEqual([]);
  });

  test('no permission for the CRM’s address, and then it is not asked either', async () => {
    const { outcome, log } = await pop(found('Ada'), CALL, false);
    expect(outcome).toMatchObject({ key: 'popFailedNoPermission' });
    expect(log).toEqual(['commit']);
  });
});

test('whatever a caller sends and a CRM answers, the tab goes to the CRM or nowhere', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'javascript:alert(1)',
      '//evil.example',
      '/../..//evil.example',
      '\u0000',
      '\\\\x',
    ),
  );
  await fc.assert(
    fc.asyncProperty(text, text, fc.nat({ max: 2 }), async (number, id, count) => {
      const contacts = Array.from({ length: count }, () => ({ id, name: 'x' }));
      const call = { ...CALL, callingDevice: { number } };
      const { log } = await pop(() => Response.json({ contacts }), call);
      for (const line of log.filter((entry) => entry.startsWith('show '))) {
        expect(new URL(line.slice('show '.length)).origin).toBe(ORIGIN);
      }
    }),
  );
});
