// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { refused } from '../../../src/cti/command';
import type { LinkState, PhoneDevice } from '../../../src/cti/event';
import { formatFromNow } from '../../../src/softphone/from-now';
import { renderSoftphone } from '../../support/render-softphone';
import { aLink, aView, NOW } from '../../support/softphone-fixtures';

afterEach(cleanup);

test.each<[LinkState, string, string | undefined]>([
  ['connected', 'linkStateConnected', undefined],
  ['connecting', 'linkStateConnecting', undefined],
  ['resyncing', 'linkStateResyncing', undefined],
  ['degraded', 'linkStateDegraded', 'linkStateDegradedAdvice'],
  ['offline', 'linkStateOffline', 'linkStateOfflineAdvice'],
  ['refused', 'linkStateRefused', 'linkStateRefusedAdvice'],
])('a line that is %s is named in words, with what to do if there is something', (...row) => {
  const [state, words, advice] = row;
  renderSoftphone(aView({ links: [aLink({ state })] }));
  expect(screen.getByText(words)).toBeTruthy();
  expect(document.querySelector('.link-advice')?.textContent).toBe(advice);
});

test.each<[LinkState, boolean]>([
  ['offline', true],
  ['refused', true],
  ['degraded', false],
])('advice for a line that is %s is unfolded: %s', (state, isOpen) => {
  renderSoftphone(aView({ links: [aLink({ state })] }));
  expect(document.querySelector('details')?.open).toBe(isOpen);
});

test('the connector’s own explanation comes first, and what it quotes stays apart from our words', () => {
  const detail = { key: 'listenerPortTaken', values: ['5000', '\u202EFire\u0000fox'] };
  renderSoftphone(aView({ links: [aLink({ state: 'degraded', detail })] }));
  expect(document.querySelector('.link-advice')?.textContent).toBe(
    'listenerPortTaken \u20685000\u2069 \u2068Firefox\u2069',
  );
});

test('no phone system at all is said', () => {
  renderSoftphone(aView({ links: [] }));
  expect(screen.getByText('softphoneNoConnectors')).toBeTruthy();
});

describe('the details of a line', () => {
  afterEach(() => void vi.useRealTimers());
  const details = () => document.querySelector('.link-more')?.textContent;
  const distance = (ms: number) => `\u2068${formatFromNow(ms)}\u2069`;
  const follow = (links: Parameters<typeof aLink>[0]) => {
    vi.useFakeTimers({ now: NOW });
    renderSoftphone(aView({ links: [aLink(links)] }), { now: () => Date.now() });
  };
  const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

  test('tell how long ago the phone system was last heard from', () => {
    follow({ heardAt: NOW - 12_000 });
    expect(details()).toBe(`softphoneLastHeard ${distance(-12_000)}`);
    pass(3000);
    expect(details()).toBe(`softphoneLastHeard ${distance(-15_000)}`);
  });

  test('count down to the next try', () => {
    follow({ state: 'offline', retryAt: NOW + 8000 });
    expect(details()).toContain(`softphoneNextTry ${distance(8000)}`);
    pass(3000);
    expect(details()).toContain(`softphoneNextTry ${distance(5000)}`);
  });

  test('are not there where there are none', () => {
    const { heardAt: _, ...silent } = aLink();
    renderSoftphone(aView({ links: [silent] }));
    expect(document.querySelector('details')).toBeNull();
  });
});

describe('trying again', () => {
  const again = () => screen.getByRole('button', { name: 'softphoneRetryNow' });

  test.each<[LinkState, boolean]>([
    ['offline', true],
    ['refused', true],
    ['connecting', false],
    ['resyncing', false],
    ['degraded', false],
    ['connected', false],
  ])('a line that is %s can be asked for: %s', (state, can) => {
    renderSoftphone(aView({ links: [aLink({ state })] }));
    expect(screen.queryByRole('button', { name: 'softphoneRetryNow' }) !== null).toBe(can);
  });

  test('is asked for with one press, and the focus stays with the line', async () => {
    const { retried } = renderSoftphone(aView({ links: [aLink({ state: 'refused' })] }));
    again().focus();
    fireEvent.click(again());
    expect(retried).toEqual(['simulator']);
    await waitFor(() => expect(document.activeElement?.tagName).toBe('SUMMARY'));
  });

  test('that could not be asked for says so at the line', async () => {
    renderSoftphone(aView({ links: [aLink({ state: 'offline' })] }), {
      retried: refused('noAnswer'),
    });
    fireEvent.click(again());
    const line = within(document.querySelector<HTMLElement>('.link') ?? document.body);
    expect(await line.findByText('failureNoAnswer')).toBeTruthy();
  });
});

describe('the agent’s phone', () => {
  const WELL: PhoneDevice = { inService: true, doNotDisturb: false, messageWaiting: false };
  test.each<[Partial<PhoneDevice>, string[]]>([
    [{}, []],
    [{ inService: false }, ['softphoneDeviceOutOfService']],
    [{ doNotDisturb: true }, ['softphoneDeviceDoNotDisturb']],
    [{ forwardedTo: '\u202E201' }, ['softphoneDeviceForwarded \u2068201\u2069']],
    [{ messageWaiting: true }, ['softphoneDeviceMessage']],
    [
      { inService: false, messageWaiting: true },
      ['softphoneDeviceOutOfService', 'softphoneDeviceMessage'],
    ],
  ])('with %j is marked %j, unfolded', (change, expected) => {
    renderSoftphone(aView({ links: [aLink({ device: { ...WELL, ...change } })] }));
    const marks = [...document.querySelectorAll('.device-marks li')];
    expect(marks.map(({ textContent }) => textContent)).toEqual(expected);
    expect(marks.every((mark) => mark.closest('details') === null)).toBe(true);
  });
});
