import { describe, expect, test } from 'vitest';
import {
  type AdapterNews,
  type AdapterPage,
  applyAdapterNews,
  CLOSED,
  opening,
} from '../../../src/adapter-page/adapter-page';

const TAB = 7;
const ADAPTER = {
  url: 'https://phone.example/softphone',
  standbyUrl: 'https://standby.example/softphone',
  timeoutMs: 5000,
};
const first = opening(ADAPTER, TAB, 0);
const tell = (page: AdapterPage, kind: AdapterNews['kind'], at = 1000, tabId = TAB) =>
  applyAdapterNews(page, { kind, tabId }, ADAPTER, at);

describe('the adapter page', () => {
  test('is open once it has loaded', () => {
    expect(tell(first, 'loaded').page).toEqual({ stage: 'open', which: 'first', tabId: TAB });
  });

  test.each(['failed', 'late'] as const)('that is %s gives way to the standby', (kind) => {
    const { page, goTo } = tell(first, kind, 5000);
    expect(goTo).toBe(ADAPTER.standbyUrl);
    expect(page).toEqual({ stage: 'opening', which: 'standby', tabId: TAB, until: 10_000 });
    expect(tell(page, 'loaded').page).toMatchObject({ stage: 'open', which: 'standby' });
  });

  test('has failed when the standby does not come up either, or there is none', () => {
    const { page } = tell(first, 'failed');
    expect(tell(page, 'failed').page).toEqual({ stage: 'failed', tabId: TAB });
    const alone = { ...ADAPTER, standbyUrl: '' };
    const news = { kind: 'failed', tabId: TAB } as const;
    expect(applyAdapterNews(first, news, alone, 1000)).toEqual({
      page: { stage: 'failed', tabId: TAB },
    });
  });

  test('is not late before its time', () => {
    expect(tell(first, 'late', 4999)).toEqual({ page: first });
  });

  test('that is open stays so, whatever it loads later', () => {
    const { page } = tell(first, 'loaded');
    expect(tell(page, 'failed')).toEqual({ page });
    expect(tell(page, 'late', 9000)).toEqual({ page });
  });

  test('is closed with its tab, and only with its own', () => {
    expect(tell(first, 'closed').page).toEqual(CLOSED);
    expect(tell(first, 'closed', 1000, TAB + 1)).toEqual({ page: first });
    expect(tell(first, 'loaded', 1000, TAB + 1)).toEqual({ page: first });
    expect(tell(CLOSED, 'loaded')).toEqual({ page: CLOSED });
  });
});
