import { describe, expect, test } from 'vitest';
import { replayFile } from '../../../scripts/trace/replay-file.mjs';
import { toCallId, toConnectorId, toVendorCallId } from '../../../src/cti/ids';
import type { Input } from '../../../src/desktop/apply-input';
import { maskTrace } from '../../../src/diagnostics/mask';
import type { Trace } from '../../../src/diagnostics/trace';
import { record } from './recorded';

/** Vite, with which the command reads TypeScript, takes its time to start on a busy machine. */
const TIMEOUT_MS = 30_000;

const told = (name: 'delivered' | 'established', who: string): Input => ({
  kind: 'event',
  connectorId: toConnectorId('simulator'),
  event: {
    kind: 'call',
    name,
    vendorCallId: toVendorCallId('v'),
    at: 1_700_000_000_000,
    facts: { callingDevice: { number: '+12025550143', name: who } },
  },
  at: 1_700_000_000_000,
  newCallId: toCallId('ada'),
  chance: 0,
});
const aTrace = () =>
  record([told('delivered', 'Ada Lovelace'), told('established', 'Ada Lovelace')]);
const replayed = (trace: Trace) => replayFile(JSON.stringify(trace), 'trace.json');

describe('the trace command', { timeout: TIMEOUT_MS }, () => {
  test('says how many states it made again, where the desk ended, and that all is identical', async () => {
    expect(await replayed(await aTrace())).toEqual({
      ok: true,
      lines: [
        '2 entries, 1 states replayed',
        'agent: null since 2023-11-14T22:13:20.000Z',
        'call: inbound from Ada Lovelace +12025550143, connected',
        'identical',
      ],
    });
  });

  test('tells a masked trace from one that never led where it says', async () => {
    const { ok, lines } = await replayed({ ...maskTrace(await aTrace()), differedAt: 5 });
    expect(ok).toBe(true);
    expect(lines).toContain('2 entries, masked, 1 states replayed');
    expect(lines).toContain('call: inbound from Person 1 +00000000043, connected');
    expect(lines).toContain('before it was masked, it led elsewhere at entry 5');
  });

  test('tells the first difference with both states', async () => {
    const trace = await aTrace();
    const entries = trace.entries.map((entry) =>
      entry.seq === 2 ? { ...entry, digests: { calls: 'other' } } : entry,
    );
    const { ok, lines } = await replayed({ ...trace, entries });
    expect(ok).toBe(false);
    const text = lines.join('\n');
    expect(text).toContain('first difference at entry 2 (2023-11-14T22:13:20.000Z, event): calls');
    expect(text).toMatch(/calls before: .*"localConnection":"alerting"/);
    expect(text).toMatch(/calls now: .*"localConnection":"connected"/);
  });

  test('shows a stranger’s texts without what a terminal would obey', async () => {
    const trace = await record([told('delivered', '\u001b[31mEve\u202E')]);
    expect((await replayed(trace)).lines.join()).toContain('from [31mEve +1202');
  });

  test('refuses a file that is no trace', async () => {
    await expect(replayFile('{}', 'x.json')).rejects.toThrow(/^x\.json is no trace: format: /);
  });
});
