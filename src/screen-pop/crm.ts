import type { Sentence } from '../cti/pop-outcome';
import type { SettingsField } from '../cti/settings-field';
import type { PhoneNumberForms } from '../dialing/number/number-forms';

/** A record that a CRM has found. Every text is a stranger's. */
export interface CrmRecord {
  readonly entity: string;
  readonly recordId: string;
  readonly name: string;
  /** What tells it from others of the same name. */
  readonly detail?: string;
  /** Its telephone numbers as they are stored: they say how sure the match is. */
  readonly numbers: readonly string[];
  /** The fields that were asked for, by name. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A question to a CRM, its parameters already filled in. */
export interface CrmQuery {
  readonly entity: string;
  readonly fields: readonly string[];
  readonly where: CrmCriterion;
  /** At most so many records. */
  readonly limit: number;
}

export type CrmCriterion =
  | { readonly all: readonly CrmCriterion[] }
  | { readonly any: readonly CrmCriterion[] }
  | {
      readonly field: string;
      readonly is: 'equals' | 'contains' | 'beginsWith' | 'endsWith';
      readonly value: string;
    }
  /** This telephone number, however it is stored; without `fields`, in any of the entity's number fields. */
  | { readonly number: PhoneNumberForms; readonly fields?: readonly string[] };

/**
 * Why a CRM did not answer:
 * - signedOut    the agent has to sign in; the pop waits for it
 * - noPermission Offhook may not reach the CRM's site; it does not see its tabs then either, so that each pop would
 *                open one more: nothing is opened
 * - notAllowed   the agent or the token may not search
 * - rateLimited  too many questions; `retryAfterMs` if the CRM says when
 * - unreachable  no answer at all, or none in time
 * - badAnswer    an answer that is not what the CRM's documentation says
 * - unsupported  this CRM has no such search: its own search page is opened instead
 */
export type SearchFailure =
  | 'signedOut'
  | 'noPermission'
  | 'notAllowed'
  | 'rateLimited'
  | 'unreachable'
  | 'badAnswer'
  | 'unsupported';

/** Thrown by `search`. `sentence` says to the agent what happened and what to do. */
export class SearchError extends Error {
  constructor(
    readonly failure: SearchFailure,
    readonly sentence: Sentence,
    readonly retryAfterMs?: number,
  ) {
    super(`${failure}: ${sentence.key} ${(sentence.values ?? []).join(' ')}`);
    this.name = 'SearchError';
  }
}

/** Something of a CRM that can be shown. */
export type PopTarget =
  | { readonly kind: 'record'; readonly entity: string; readonly recordId: string }
  | {
      readonly kind: 'newRecord';
      readonly entity: string;
      readonly defaults: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'search'; readonly text: string; readonly entity?: string }
  | {
      readonly kind: 'flow';
      readonly name: string;
      readonly args: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'objectHome'; readonly entity: string }
  | { readonly kind: 'list'; readonly entity: string; readonly listId: string }
  /** The CRM's start page: where an agent who is signed out is sent. */
  | { readonly kind: 'home' };

/** What an address of the browser is to a CRM. */
export type CrmPage =
  /** An ordinary page: it may be used for a pop. */
  | 'page'
  /** Sign-in, set-up, a print view, an API answer: of the CRM, but no pop belongs there. */
  | 'signIn'
  | 'other';

/**
 * How an open tab of the CRM is led to an address:
 * - address  by loading it (a change of the hash alone loads nothing)
 * - link     by a link within the page, which a single-page application follows without loading
 * - xrm      by the page's own `Xrm.Navigation` (Dynamics 365), else by loading it
 */
type InPageWay = 'address' | 'link' | 'xrm';

/** One CRM of the settings, ready to be used. Everything but `search` is pure. */
export interface Crm {
  /** The settings' own id of it. */
  readonly crmId: string;
  /** Origins at which its pages live, the one that addresses are built on first. Never empty. */
  readonly origins: readonly string[];
  readonly inPage: InPageWay;
  /** The entities that the usual lookup searches, first things first. Never empty. */
  readonly lookupEntities: readonly string[];
  /** For a caller nobody knows. */
  readonly newEntity: string;
  /** The field of the new record that takes the caller's number. */
  readonly numberField: string;
  /** Attached keys (lower case) that find a record when the number does not: in this order. */
  readonly keys: readonly {
    readonly key: string;
    readonly entity: string;
    readonly field: string;
  }[];
  /** Undefined: not a page of this CRM at all. */
  recognise(url: URL): CrmPage | undefined;
  /** Whether two addresses show the same thing, so that a tab need only be brought to the front. */
  isSame(one: URL, other: URL): boolean;
  /** The address of a target, on the first origin; undefined: this CRM has no such thing. */
  address(target: PopTarget): string | undefined;
  /** Asks the CRM. Stops when told to. @throws SearchError */
  search(query: CrmQuery, signal: AbortSignal): Promise<readonly CrmRecord[]>;
}

/** A request to a CRM and the answer, reduced to what recipes need; both can cross to a tab and back. */
export interface CrmRequest {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
export interface CrmResponse {
  /**
   * 0: the request could not be made. 302: as the agent, it was sent on to another site, where a page cannot follow:
   * a sign-in elsewhere.
   */
  readonly status: number;
  /** Where it ended after redirects: a sign-in page tells itself by that. */
  readonly url: string;
  /** Header names in lower case; only `content-type` and `retry-after`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a CRM's recipe is lent. */
export interface CrmPorts {
  /** With the agent's own session: from an open tab of the CRM if there is one, else from the background. */
  asAgent(request: CrmRequest, signal: AbortSignal): Promise<CrmResponse>;
  /** Without cookies, from the background only: for requests that carry an administrator's token. */
  withToken(request: CrmRequest, signal: AbortSignal): Promise<CrmResponse>;
  /** ISO 3166, two capital letters. */
  readonly region: string;
}

/** What a CRM's folder exports: the plug. */
export interface CrmDefinition<Settings> {
  /** The folder's name: `demo`, `salesforce`. */
  readonly kind: string;
  /** Message key of its name in `_locales`. */
  readonly labelKey: string;
  /** Its settings before anybody has chosen; `origin` may be empty. */
  readonly defaults: Settings;
  /** Its form, in the order of the screen. */
  readonly fields: readonly SettingsField[];
  /** Checks settings from storage or an administrator; throws an Error that names the bad field. */
  parseSettings(value: unknown): Settings;
  /** Match patterns of the hosts it needs. */
  hosts(settings: Settings): readonly string[];
  create(crmId: string, settings: Settings, ports: CrmPorts): Crm;
}
