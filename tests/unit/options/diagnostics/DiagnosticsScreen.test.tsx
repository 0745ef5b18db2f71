// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { refused } from '../../../../src/cti/command';
import { toCallId, toConnectorId } from '../../../../src/cti/ids';
import type { PopOutcome, PopReport } from '../../../../src/cti/pop-outcome';
import type { Observation } from '../../../../src/desktop/observation';
import type { Trace } from '../../../../src/diagnostics/trace';
import { parseTrace } from '../../../../src/diagnostics/trace-file';
import { aLink } from '../../../support/softphone-fixtures';
import { AT, open, recordTrace, ring } from './diagnostics-fixture';

afterEach(cleanup);

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const shown = (text: string | RegExp) =>
  vi.waitFor(() => expect(screen.getByText(text)).toBeTruthy());
const table = () => within(screen.getByRole('table'));
const lines = () =>
  table()
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);
const section = (name: string) => within(screen.getByRole('region', { name }));
const isolated = (text: string) => `\u2068${text}\u2069`;

const NOTE: Observation = {
  kind: 'note',
  at: AT,
  connectorId: toConnectorId('simulator'),
  what: 'odd message',
  payload: { raw: '\u202Eabc' },
};

describe('the trace', () => {
  test('shows what happened, the newest first, with what is known of it on demand', async () => {
    open({ trace: await recordTrace([ring('Ada Lovelace')], [NOTE]) });
    expect(lines()).toHaveLength(3);
    expect(lines()[0]).toContain(
      `diagnosticsNote ${isolated('simulator')} ${isolated('odd message')}`,
    );
    expect(lines()[1]).toContain(isolated('Ada Lovelace'));

    const line = table().getByRole('button', { name: /odd message/ });
    expect(line.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(line);
    await shown(/"what": "odd message"/);
    expect(screen.getByText(/\\u202eabc/)).toBeTruthy();
    expect(line.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(line);
    await vi.waitFor(() => expect(screen.queryByText(/"what"/)).toBeNull());
  });

  test('shows only the kinds that are wanted, and what has the words in it', async () => {
    open({ trace: await recordTrace([ring('Ada Lovelace'), ring('Grace Hopper', 'g')], [NOTE]) });
    fireEvent.click(screen.getByLabelText('diagnosticsKindNote'));
    await shown('diagnosticsFound 3 4');
    expect(lines().join()).not.toContain('odd message');

    fireEvent.input(screen.getByLabelText('diagnosticsSearch'), { target: { value: 'hopper' } });
    await shown('diagnosticsFound 1 4');
    expect(lines()[0]).toContain('Grace Hopper');

    fireEvent.input(screen.getByLabelText('diagnosticsSearch'), { target: { value: 'nobody' } });
    await shown('diagnosticsFound 0 4');
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('stays quick when it is long: the rest comes when it is asked for', async () => {
    const many = Array.from({ length: 249 }, (_, at) => ring(`Caller ${at}`));
    open({ trace: await recordTrace(many) });
    expect(lines()).toHaveLength(100);
    press('diagnosticsShowMore 100');
    await vi.waitFor(() => expect(lines()).toHaveLength(200));
    press('diagnosticsShowMore 50');
    await vi.waitFor(() => expect(lines()).toHaveLength(250));
    expect(screen.queryByRole('button', { name: /diagnosticsShowMore/ })).toBeNull();
  });

  test('says where something is missing in it', async () => {
    const trace = await recordTrace([ring('Ada')]);
    const entries = trace.entries.map((entry) => ({ ...entry, state: trace.start }));
    open({ trace: { ...trace, entries } });
    expect(screen.getAllByText('diagnosticsGap')).toHaveLength(1);
  });

  test('that is empty says so', async () => {
    open({ trace: { ...(await recordTrace([])), entries: [] } });
    expect(screen.getByText('diagnosticsTraceEmpty')).toBeTruthy();
    expect(screen.getByText('diagnosticsPopsEmpty')).toBeTruthy();
  });

  test('that is not there yet is waited for; one that cannot be had can be asked for again', () => {
    open();
    expect(screen.getByText('diagnosticsLoading')).toBeTruthy();
    cleanup();
    const { onRefresh } = open({ isStale: true });
    expect(screen.getByRole('alert').textContent).toBe('diagnosticsLoadFailed');
    press('diagnosticsRefresh');
    expect(onRefresh).toHaveBeenCalledOnce();
  });
});

describe('why a record opened or not', () => {
  test('is told for each call, the newest first', async () => {
    const opened = { status: 'opened', name: 'Ada Lovelace' } as const;
    const trace = await recordTrace([
      ring('Ada Lovelace'),
      { kind: 'effectCommitted', key: 'screenPop:ada:ringing', at: 9 },
      { kind: 'popped', callId: toCallId('ada'), outcome: opened },
      ring('Grace Hopper', 'grace'),
    ]);
    open({ trace });
    const pops = section('diagnosticsPopsTitle');
    expect(pops.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)).toEqual([
      'Grace Hopper · +12025550143',
      'Ada Lovelace · +12025550143',
    ]);
    expect(pops.getByText('diagnosticsPopWaiting')).toBeTruthy();
    expect(pops.getByText(`popOutcomeOpened ${isolated('Ada Lovelace')}`)).toBeTruthy();
  });

  test('goes down to the rule, each search, the tab and the time', async () => {
    const report: PopReport = {
      rule: 'Inbound calls',
      searches: [
        { name: 'contact', count: 0, ms: 41.6 },
        { name: 'account', count: 2, ms: 0, reused: true },
        { name: 'case', count: 0, ms: 10_000, failure: { key: 'slow', values: ['crm'] } },
      ],
      reason: { key: 'sameNumber', values: ['+1'] },
      skipped: [{ key: 'noFlows', values: ['Greet'] }],
      tab: 'reusedForDraft',
      ms: 10_123.4,
    };
    const outcome: PopOutcome = { status: 'searched', count: 2, report };
    const trace = await recordTrace([
      ring('Ada Lovelace'),
      { kind: 'popped', callId: toCallId('ada'), outcome },
    ]);
    open({ trace });
    const lines = document.querySelectorAll('.pop-report li');
    expect([...lines].map(({ textContent }) => textContent)).toEqual([
      `diagnosticsPopRule ${isolated('Inbound calls')}`,
      `diagnosticsPopSearch ${isolated('contact')} 0 42`,
      `diagnosticsPopSearchReused ${isolated('account')} 2`,
      `diagnosticsPopSearchFailed ${isolated('case')} 10000 slow ${isolated('crm')}`,
      `sameNumber ${isolated('+1')}`,
      `noFlows ${isolated('Greet')}`,
      'diagnosticsPopTabReusedForDraft',
      'diagnosticsPopTotal 10123',
    ]);
    const pops = section('diagnosticsPopsTitle');
    expect(pops.getByText('popOutcomeDraftInOtherTab')).toBeTruthy();
  });

  test('of a pop that no rule decided says so', async () => {
    const outcome: PopOutcome = { status: 'nothing', report: { searches: [], ms: 0 } };
    const trace = await recordTrace([
      ring('Ada Lovelace'),
      { kind: 'popped', callId: toCallId('ada'), outcome },
    ]);
    open({ trace });
    expect(section('diagnosticsPopsTitle').getByText('diagnosticsPopUndecided')).toBeTruthy();
  });
});

describe('a line', () => {
  test('says how it is, since when, and what is being done about it', () => {
    const now = Date.now();
    const link = aLink({
      state: 'offline',
      since: now - 60_000,
      heardAt: now - 120_000,
      attempts: 4,
      retryAt: now + 8000,
      detail: { key: 'linkSilent', values: ['x'] },
      device: { inService: true, doNotDisturb: true, messageWaiting: false, forwardedTo: '201' },
    });
    open({ view: { links: [link] } });
    const health = section('diagnosticsHealthTitle');
    expect(health.getByText('linkStateOffline')).toBeTruthy();
    expect(health.getByText(`linkSilent ${isolated('x')}`)).toBeTruthy();
    expect(health.getByText('1 minute ago')).toBeTruthy();
    expect(health.getByText('2 minutes ago')).toBeTruthy();
    expect(health.getByText('4')).toBeTruthy();
    expect(health.getByText(/^in [78] seconds$/)).toBeTruthy();
    const phone = `diagnosticsInService, diagnosticsDoNotDisturb, diagnosticsForwarded ${isolated('201')}`;
    expect(health.getByText(phone)).toBeTruthy();
  });

  test('that is not well can be tried again; why that failed is told', async () => {
    const onReconnect = vi.fn(async () => refused('notConnected', 'not in use'));
    const link = aLink({ state: 'refused' });
    open({ view: { links: [link] }, onReconnect });
    press('diagnosticsRetry');
    await shown(`diagnosticsFailed ${isolated('not in use')}`);
    expect(onReconnect).toHaveBeenCalledExactlyOnceWith(link.connectorId);
  });

  test('that is well needs no such button', () => {
    open();
    expect(screen.queryByRole('button', { name: 'diagnosticsRetry' })).toBeNull();
  });

  test('there may be none, or none known yet', () => {
    open({ view: { links: [] } });
    expect(screen.getByText('diagnosticsNoConnector')).toBeTruthy();
    cleanup();
    open({ view: undefined });
    expect(screen.getByText('diagnosticsWaiting')).toBeTruthy();
  });
});

describe('the file', () => {
  test('is masked unless the person wants it otherwise', async () => {
    const trace = await recordTrace([ring('Ada Lovelace')]);
    const { saveFile } = open({ trace });
    press('diagnosticsExport');
    const [name = '', text = ''] = saveFile.mock.calls[0] ?? [];
    expect(name).toBe('offhook-trace-2026-03-02T10-00-00-masked.json');
    expect(text).not.toMatch(/2025550143|Lovelace/);
    expect(parseTrace(text)).toMatchObject({ masked: true, exportedAt: AT });

    fireEvent.click(screen.getByLabelText('diagnosticsMask'));
    await vi.waitFor(() => {
      press('diagnosticsExport');
      expect(saveFile.mock.lastCall?.[0]).toBe('offhook-trace-2026-03-02T10-00-00.json');
    });
    expect(saveFile.mock.lastCall?.[1]).toContain('Lovelace');
  });

  test('of another desk is replayed', async () => {
    open({ trace: await recordTrace([]) });
    const theirs = await recordTrace([ring('Ada')]);
    await choose(JSON.stringify(theirs));
    await shown('diagnosticsIdentical 1');
  });

  test.each([
    ['{', /diagnosticsNoTrace .*not JSON/],
    ['{"format":"offhook-trace","version":9}', /diagnosticsNoTrace .*version/],
  ])('that is no trace is refused: %s', async (text, words) => {
    open({ trace: await recordTrace([]) });
    await choose(text);
    await shown(words);
  });

  async function choose(text: string) {
    const input = document.querySelector('input[type="file"]');
    if (!(input instanceof HTMLInputElement)) throw new Error('there is no file to choose');
    Object.defineProperty(input, 'files', { value: [new File([text], 't.json')] });
    await fireEvent.change(input);
  }
});

describe('a replay', () => {
  test('says that all came out as recorded', async () => {
    open({ trace: await recordTrace([ring('Ada'), ring('Grace', 'g')]) });
    press('diagnosticsReplay');
    await shown('diagnosticsIdentical 2');
  });

  test('shows the first difference with both states, and what it was before masking', async () => {
    const trace = await recordTrace([ring('Ada')]);
    const changed: Trace = {
      ...trace,
      differedAt: 7,
      entries: trace.entries.map((entry) =>
        entry.seq === 2 ? { ...entry, digests: { ...entry.digests, calls: 'other' } } : entry,
      ),
    };
    open({ trace: changed });
    press('diagnosticsReplay');
    await shown('diagnosticsDifference 2 calls');
    const before = section('diagnosticsStateBefore').getByText(/calls/);
    const after = section('diagnosticsStateAfter').getByText(/calls/);
    expect(before.textContent).toBe('{\n  "calls": []\n}');
    expect(after.textContent).toContain('"callId": "ada"');
    expect(screen.getByText('diagnosticsDifferedBefore 7')).toBeTruthy();
  });
});

describe('the trace can be cleared', () => {
  test('which is told', async () => {
    const { onClear } = open({ trace: await recordTrace([]) });
    press('diagnosticsClear');
    await shown('diagnosticsCleared');
    expect(onClear).toHaveBeenCalledOnce();
  });

  test('or that it failed', async () => {
    open({ trace: await recordTrace([]), onClear: async () => refused('noAnswer') });
    press('diagnosticsClear');
    await shown(`diagnosticsFailed ${isolated('noAnswer')}`);
  });
});
