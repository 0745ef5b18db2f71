import type { LookupRequest } from './lookup-request';

/** A person the CRM knows; `id` is the CRM's own. */
export interface Match {
  readonly id: string;
  readonly name: string;
}

/**
 * Why a search has no result, good or empty: a message key of `_locales` with its values. Thrown, because
 * every caller has to stop there.
 */
export class SearchError extends Error {
  constructor(
    readonly key: string,
    readonly values: readonly string[],
  ) {
    super(`${key} ${values.join(' ')}`);
    this.name = 'SearchError';
  }
}

/** What screen pop needs of a CRM. One folder in `crm/` each. */
export interface Crm {
  /** The CRM's scheme, host and port; every address below starts with it. */
  readonly origin: string;
  /** Who the caller is, asked with the agent's own session. @throws SearchError */
  search(request: LookupRequest): Promise<readonly Match[]>;
  recordUrl(match: Match): string;
  searchUrl(request: LookupRequest): string;
  newRecordUrl(request: LookupRequest): string;
}

/** Where a pop will be shown. */
interface ChosenTab {
  /** Shows `url` there, in front; in a new tab if the CRM is open in none. */
  show(url: string): Promise<void>;
}

/** The browser's tabs as far as they show the CRM. */
export interface CrmTabs {
  /** Looks, without moving anything, for the tab of that origin which the agent used last. */
  choose(origin: string): Promise<ChosenTab>;
}
