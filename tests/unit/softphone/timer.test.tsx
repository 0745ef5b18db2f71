// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderSoftphone } from '../../support/render-softphone';
import { aCall, aTalk, aView, NOW } from '../../support/softphone-fixtures';

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const cardTime = () => screen.getByRole('article').querySelector('[role=timer]')?.textContent;
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
const now = () => Date.now();

test('runs by the view’s clock, a second at a time', () => {
  renderSoftphone(aView({ calls: [aCall('ada', { startedAt: NOW - 7_400 })] }), { now });
  expect(cardTime()).toBe('0:07');
  pass(599);
  expect(cardTime()).toBe('0:07');
  pass(1);
  expect(cardTime()).toBe('0:08');
  pass(52_000);
  expect(cardTime()).toBe('1:00');
});

test('counts ringing, then talking, then holding', () => {
  const { show } = renderSoftphone(aView({ calls: [aCall('ada', { startedAt: NOW - 9_000 })] }), {
    now,
  });
  expect(cardTime()).toBe('0:09');
  const talk = { startedAt: NOW - 9_000, establishedAt: NOW - 4_000 };
  show(aView({ calls: [aTalk('ada', talk)] }));
  expect(cardTime()).toBe('0:04');
  show(aView({ calls: [aTalk('ada', { ...talk, localConnection: 'hold', heldAt: NOW })] }));
  expect(cardTime()).toBe('0:00');
});

test('never runs below zero when the phone system’s clock is ahead', () => {
  renderSoftphone(aView({ calls: [aCall('ada', { startedAt: NOW + 5_000 })] }), { now });
  expect(cardTime()).toBe('0:00');
});

test('stops when nothing is shown any more', () => {
  const counted = vi.fn(now);
  const { unmount } = renderSoftphone(aView({ calls: [aCall('ada')] }), { now: counted });
  pass(3_000);
  unmount();
  counted.mockClear();
  pass(60_000);
  expect(counted).not.toHaveBeenCalled();
});
