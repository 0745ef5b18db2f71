// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { toConnectorId } from '../../../../src/cti/ids';
import type { ConnectionReport } from '../../../../src/messaging/trial';
import { ConnectionTest } from '../../../../src/options/settings/ConnectionTest';
import { fakeHosts } from './settings-fixture';

afterEach(cleanup);

const PATTERNS = ['https://pbx.example/*'];
const WORKS: ConnectionReport = {
  ok: true,
  steps: [
    { step: 'settings', outcome: 'ok', tookMs: 0.4 },
    { step: 'connect', outcome: 'ok', tookMs: 120.6 },
    { step: 'snapshot', outcome: 'skipped', detail: { key: 'trialNoSnapshot' }, tookMs: 0 },
  ],
};
const FAILS: ConnectionReport = {
  ok: false,
  steps: [
    { step: 'settings', outcome: 'ok', tookMs: 1 },
    {
      step: 'connect',
      outcome: 'failed',
      detail: { key: 'whyNot', values: ['pbx\u202E.example'] },
      tookMs: 9,
    },
  ],
};

interface Scene {
  readonly report?: ConnectionReport | Error;
  readonly hosts?: ReturnType<typeof fakeHosts>;
  readonly patterns?: readonly string[];
}

function open({ report = WORKS, hosts = fakeHosts(), patterns = PATTERNS }: Scene = {}) {
  const testConnection = vi.fn(async () => {
    if (report instanceof Error) throw report;
    return report;
  });
  const view = (settings: unknown) => (
    <ConnectionTest
      connectorId={toConnectorId('pbx')}
      settings={settings}
      patterns={patterns}
      hosts={hosts}
      testConnection={testConnection}
    />
  );
  const { rerender } = render(view({ url: 'a' }));
  return { hosts, testConnection, change: (settings: unknown) => rerender(view(settings)) };
}

const press = () => fireEvent.click(screen.getByRole('button', { name: /trialTestConnection/ }));
const lines = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

describe('testing a connection', () => {
  test('tells each step, how it went and how long it took', async () => {
    const { testConnection } = open();
    press();
    expect(await screen.findByText('trialWorks')).toBeTruthy();
    expect(lines()).toEqual([
      'trialStepSettingstrialOutcomeOktrialTook 0',
      'trialStepConnecttrialOutcomeOktrialTook 121',
      'trialStepSnapshottrialOutcomeSkippedtrialNoSnapshot',
    ]);
    expect(testConnection).toHaveBeenCalledExactlyOnceWith('pbx', { url: 'a' });
  });

  test('says what failed, with a stranger’s words made plain', async () => {
    open({ report: FAILS });
    press();
    expect(await screen.findByText('trialFails')).toBeTruthy();
    expect(lines()[1]).toContain('whyNot \u2068pbx.example\u2069');
  });

  test('asks for the hosts first, if they are missing', async () => {
    const { hosts, testConnection } = open();
    await vi.waitFor(() => expect(hosts.granted.size).toBe(0));
    // The browser has answered that they are missing once the page has been drawn again.
    await new Promise((resolve) => setImmediate(resolve));
    press();
    expect(await screen.findByText('trialWorks')).toBeTruthy();
    expect([...hosts.granted]).toEqual(PATTERNS);
    expect(testConnection).toHaveBeenCalledOnce();
  });

  test('goes on when the hosts are refused, since the test itself says so', async () => {
    const { testConnection } = open({ hosts: fakeHosts(false), report: FAILS });
    await new Promise((resolve) => setImmediate(resolve));
    press();
    expect(await screen.findByText('trialFails')).toBeTruthy();
    expect(testConnection).toHaveBeenCalledOnce();
  });

  test('asks for nothing where nothing is needed', async () => {
    const hosts = fakeHosts();
    const request = vi.spyOn(hosts, 'request');
    open({ hosts, patterns: [] });
    await new Promise((resolve) => setImmediate(resolve));
    press();
    expect(await screen.findByText('trialWorks')).toBeTruthy();
    expect(request).not.toHaveBeenCalled();
  });

  test('says so when the background does not answer', async () => {
    open({ report: new Error('silence') });
    press();
    expect((await screen.findByRole('alert')).textContent).toContain('trialNotAnswered');
  });

  test('takes the result away once the settings are others', async () => {
    const { change } = open();
    press();
    await screen.findByText('trialWorks');
    change({ url: 'b' });
    await vi.waitFor(() => expect(screen.queryByText('trialWorks')).toBeNull());
  });
});
