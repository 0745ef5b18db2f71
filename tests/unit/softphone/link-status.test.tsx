// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { LinkState } from '../../../src/cti/event';
import { renderSoftphone } from '../../support/render-softphone';
import { aLink, aView } from '../../support/softphone-fixtures';

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
