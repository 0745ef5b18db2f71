import type { Adapter } from '../settings/workplace';

/**
 * Where the phone system's own softphone page stands.
 *
 *    closed ─▶ opening ─▶ open            the page that the call center names
 *                 │ late, or failed
 *                 ▼
 *              opening the standby ─▶ open, as the standby
 *                 │ late, or failed
 *                 ▼
 *              failed
 */
export type AdapterPage =
  | { readonly stage: 'closed' }
  | {
      readonly stage: 'opening';
      readonly which: 'first' | 'standby';
      readonly tabId: number;
      /** When it is given up, milliseconds since 1970. */
      readonly until: number;
    }
  | { readonly stage: 'open'; readonly which: 'first' | 'standby'; readonly tabId: number }
  | { readonly stage: 'failed'; readonly tabId: number };

export type AdapterPageStage = AdapterPage['stage'];

export const CLOSED: AdapterPage = { stage: 'closed' };

/** What has become known; only what is said of the page's own tab counts. */
export interface AdapterNews {
  readonly kind: 'loaded' | 'failed' | 'late' | 'closed';
  readonly tabId: number;
}

export interface AdapterStep {
  readonly page: AdapterPage;
  /** Where the tab is to be led now. */
  readonly goTo?: string;
}

/** The page that was just opened in this tab. */
export const opening = (adapter: Adapter, tabId: number, at: number): AdapterPage => ({
  stage: 'opening',
  which: 'first',
  tabId,
  until: at + adapter.timeoutMs,
});

/** What news make of it. `at`: now, milliseconds since 1970. */
export function applyAdapterNews(
  page: AdapterPage,
  news: AdapterNews,
  adapter: Adapter,
  at: number,
): AdapterStep {
  if (page.stage === 'closed' || page.tabId !== news.tabId) return { page };
  if (news.kind === 'closed') return { page: CLOSED };
  if (page.stage !== 'opening') return { page };
  if (news.kind === 'loaded') {
    return { page: { stage: 'open', which: page.which, tabId: page.tabId } };
  }
  if (news.kind === 'late' && at < page.until) return { page };
  return giveUp(page, adapter, at);
}

function giveUp(
  page: Extract<AdapterPage, { stage: 'opening' }>,
  { standbyUrl, timeoutMs }: Adapter,
  at: number,
): AdapterStep {
  const { tabId } = page;
  if (page.which === 'standby' || standbyUrl === '') return { page: { stage: 'failed', tabId } };
  const next = { stage: 'opening', which: 'standby', tabId, until: at + timeoutMs } as const;
  return { page: next, goTo: standbyUrl };
}
