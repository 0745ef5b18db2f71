import { expect, test } from 'vitest';
import type { DesktopView } from '../../../src/messaging/protocol';
import { followView } from '../../../src/softphone/latest-view';
import { aView } from '../../support/softphone-fixtures';

/** A background whose pictures come when the test says so. */
function watched() {
  let listeners: { onView(view: DesktopView): void; onLost(): void } | undefined;
  const latest = followView((onView, onLost) => {
    listeners = { onView, onLost };
    return () => undefined;
  });
  return {
    latest,
    send: (revision: number) => listeners?.onView(aView({ revision })),
    lose: () => listeners?.onLost(),
  };
}

test('there is nothing to show before the first picture', () => {
  expect(watched().latest.view.value).toBeUndefined();
});

test('an older picture that comes late is ignored', () => {
  const { latest, send } = watched();
  send(2);
  send(1);
  expect(latest.view.value?.revision).toBe(2);
});

test('a lost background leaves the last picture, and its next one counts whatever its number', () => {
  const { latest, send, lose } = watched();
  send(9);
  lose();
  expect(latest.isLost.value).toBe(true);
  expect(latest.view.value?.revision).toBe(9);
  send(1);
  expect(latest.isLost.value).toBe(false);
  expect(latest.view.value?.revision).toBe(1);
});
