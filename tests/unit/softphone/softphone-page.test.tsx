// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { DONE } from '../../../src/cti/command';
import type { DesktopView } from '../../../src/messaging/protocol';
import { SoftphonePage } from '../../../src/softphone/SoftphonePage';
import { memoryDrafts } from '../../support/render-softphone';
import { aView } from '../../support/softphone-fixtures';

afterEach(cleanup);

function open() {
  const latest = { view: signal<DesktopView | undefined>(undefined), isLost: signal(false) };
  const actions = {
    run: async () => DONE,
    redoScreenPop: async () => DONE,
    chooseMatch: async () => DONE,
    reconnect: async () => DONE,
    arrive: async () => DONE,
    showAdapterPage: async () => DONE,
    openOptions: () => undefined,
  };
  render(<SoftphonePage latest={latest} actions={actions} drafts={memoryDrafts()} />);
  return latest;
}

test('waits quietly for the first picture', () => {
  const latest = open();
  expect(screen.getByText('softphoneLoading').getAttribute('role')).toBe('status');
  act(() => {
    latest.view.value = aView();
  });
  expect(screen.queryByText('softphoneLoading')).toBeNull();
  expect(screen.getByRole('main')).toBeTruthy();
});

test('while the background is lost everything stays, and it is said', () => {
  const latest = open();
  act(() => {
    latest.view.value = aView();
  });
  const field = screen.getByLabelText<HTMLInputElement>('softphoneNumber');
  fireEvent.input(field, { target: { value: '202' } });
  act(() => {
    latest.isLost.value = true;
  });
  expect(screen.getByText('softphoneReconnecting').getAttribute('role')).toBe('status');
  expect(screen.getByLabelText<HTMLInputElement>('softphoneNumber').value).toBe('202');
});
