// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { refused } from '../../../src/cti/command';
import { DEFAULT_RULES } from '../../../src/desktop/rules';
import { renderSoftphone } from '../../support/render-softphone';
import {
  aView,
  aWrapUp,
  NOW,
  SOFTPHONE_FIXTURES,
  someRules,
} from '../../support/softphone-fixtures';

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const now = () => Date.now();
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
const left = () => document.querySelector('.wrap-up-time [role=timer]')?.textContent;
const said = () => document.querySelector('.wrap-up-time [role=status]')?.textContent;

/** After-call work of two minutes that has lasted for so long. */
function work(ms: number, extensions = 0) {
  return aView({
    wrapUps: [aWrapUp('ada', { endedAt: NOW - ms, extensions })],
    rules: someRules({ wrapUp: { ...DEFAULT_RULES.wrapUp, limitMs: 120_000 } }),
  });
}

test('the time left counts down to nothing and no further', () => {
  renderSoftphone(work(88_500), { now });
  expect(left()).toBe('0:32');
  pass(499);
  expect(left()).toBe('0:32');
  pass(1);
  expect(left()).toBe('0:31');
  pass(1000);
  expect(left()).toBe('0:30');
  pass(60_000);
  expect(left()).toBe('0:00');
});

test('is said once, when little of it is left', () => {
  renderSoftphone(work(80_000), { now });
  expect(said()).toBe('');
  pass(10_000);
  expect(said()).toBe('softphoneAnnounceLittleTime');
  pass(7_000);
  expect(said()).toBe('softphoneAnnounceLittleTime');
});

test('grows with each extension', () => {
  renderSoftphone(work(60_000, 1), { now });
  expect(left()).toBe('2:00');
});

test('more of it is asked for with a button', () => {
  const { commands } = renderSoftphone(work(60_000), { now });
  fireEvent.click(screen.getByRole('button', { name: 'softphoneMoreTime' }));
  expect(commands).toEqual([{ service: 'extendWrapUp', callId: 'ada' }]);
});

test('that was not given is said', async () => {
  vi.useRealTimers();
  renderSoftphone(work(60_000), { answer: () => refused('noSuchCall') });
  fireEvent.click(screen.getByRole('button', { name: 'softphoneMoreTime' }));
  expect(await screen.findByText('failureNoSuchCall')).toBeTruthy();
});

test('cannot be asked for where an extension adds nothing', () => {
  const wrapUp = { ...DEFAULT_RULES.wrapUp, limitMs: 120_000, extensionMs: 0 };
  renderSoftphone({ ...work(60_000), rules: someRules({ wrapUp }) });
  expect(screen.queryByRole('button', { name: 'softphoneMoreTime' })).toBeNull();
});

test('without a limit there is no time to tell', () => {
  renderSoftphone(SOFTPHONE_FIXTURES.wrapUp);
  expect(left()).toBeUndefined();
});
