import type { CallId } from '../cti/ids';
import type { PopTab } from '../cti/pop-outcome';
import type { Crm } from './crm';

/** What is to be shown, and where. */
export interface TabWish {
  /** Whose pop it is: what `withdraw` takes back. */
  readonly callId: CallId;
  readonly crm: Crm;
  /** One of the CRM's addresses, or a web address that the settings allow. */
  readonly address: string;
  /** `new`: a tab of its own, even if one is open. */
  readonly window: 'existing' | 'new';
  /**
   * The page is loaded, even where the application could go there by itself or is there already: only then does a
   * session that has run out lead to the sign-in.
   */
  readonly load?: true;
  /** USD's target tab: later pops with this name use the same tab. */
  readonly targetTab?: string;
  /** `behind`: it is opened, and what is in front stays there. */
  readonly place: 'front' | 'behind';
  /** Whether the browser's window comes before other programs', or only asks for attention. */
  readonly raise: 'window' | 'attention';
}

/** A tab that was looked for; nothing has moved yet. */
interface ChosenTab {
  /**
   * Leads it to the address. A tab in which something was typed since it was chosen is left alone and another one is
   * taken: the answer says which it came to be.
   */
  show(): Promise<PopTab>;
}

/** The browser's tabs as far as they show CRMs. */
export interface CrmTabs {
  choose(wish: TabWish): Promise<ChosenTab>;
  /** Brings the tab of that name to the front (USD's show tab), if there is one. */
  bringToFront(targetTab: string, raise: TabWish['raise']): Promise<void>;
  /**
   * Takes back what the pops of a call have shown: the tab goes back to what it showed, or is closed if it was made
   * for the pop; a tab that the agent has touched since stays.
   */
  withdraw(callId: CallId): Promise<void>;
}
