import type { Direction } from '../cti/call';
import type { ConnectorId } from '../cti/ids';
import type { PopMoment } from '../cti/pop-moment';

/**
 * The one rule of screen pops: Unified Service Desk's window navigation rule, into which Salesforce's softphone
 * layout is written too (one rule for each call type). Plain data: every text that may hold replacement parameters
 * is called a template.
 */
export interface NavigationRule {
  /** Names it in the diagnostics; unlike every other rule's. */
  readonly name: string;
  /** Lower is tried first. */
  readonly order: number;
  /** Connectors whose calls it is for (USD's From); empty: all. */
  readonly from: readonly ConnectorId[];
  /** USD's initiating activity, the call's `callType`: `phonecall`, `chat` … Absent: any. */
  readonly initiatingActivity?: string;
  /** Never empty. */
  readonly directions: readonly Direction[];
  /** Never empty. */
  readonly moments: readonly PopMoment[];
  readonly condition?: Condition;
  /** All are run, lowest order first; what they find is pooled, and counted on the pool. */
  readonly ctiSearches: readonly CtiSearch[];
  readonly noMatches: Decision;
  readonly singleMatch: SingleDecision;
  readonly multipleMatches: Decision;
  /** Run after the decision's own, by every decision but nextRule. */
  readonly actions: readonly PopAction[];
  readonly result: PopResult;
  /** What of the call the agent is shown in the toast, in this order: `ANI`, `DNIS`, `SEGMENT`, `QUEUE`. */
  readonly callFields?: readonly CallField[];
}

export type CallField = 'ANI' | 'DNIS' | 'SEGMENT' | 'QUEUE';

/** A question to a CRM. */
export interface CtiSearch {
  readonly name: string;
  readonly order: number;
  /** Never empty. */
  readonly directions: readonly Direction[];
  /** The CRM's own word for the kind of record. */
  readonly entity: string;
  /** Fields to bring along: shown in lists, and in the context as `[[entity.field]]` once matched. */
  readonly fields: readonly { readonly name: string; readonly label?: string }[];
  /**
   * What has to hold. Absent: the usual lookup, by the other party's number and, if that finds nobody, by the keys
   * attached to the call that the CRM's settings name.
   */
  readonly filter?: Filter;
}

/** `value` is a template. A search one of whose parameters is not known finds nothing and says so. */
export type Filter =
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | {
      readonly field: string;
      /** `number`: the same telephone number, however either is written. */
      readonly is: 'equals' | 'contains' | 'beginsWith' | 'endsWith' | 'number';
      readonly value: string;
    };

/** Whether a rule is for a call. Data with a fixed form, never code. A parameter that is not known is the empty text. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | {
      /** A replacement parameter without its brackets: `cti.queue`. */
      readonly parameter: string;
      /** A JSON pointer (RFC 6901) into the value, where that is JSON. */
      readonly pointer?: string;
      readonly is:
        | 'equals'
        | 'notEquals'
        | 'contains'
        | 'beginsWith'
        | 'endsWith'
        | 'oneOf'
        | 'present'
        | 'absent'
        | 'atLeast'
        | 'atMost';
      /** For `oneOf` one a line; absent for `present` and `absent`. Upper and lower case are the same. */
      readonly value?: string;
    };

/**
 * What to do with a number of matches:
 * - nextRule       forget this rule and go on with the next one, which searches anew
 * - doAction       the action in the session that is in front
 * - createSession  the call's own session comes to the front (not while the agent talks in another), and the action is run
 *                  in it
 * - loadMatch      as createSession, and the match is loaded before the action (USD's Create Session, Load Match then Do Action)
 */
export type Decision =
  | { readonly decision: 'nextRule' }
  | { readonly decision: 'doAction' | 'createSession'; readonly action?: PopAction };
export type SingleDecision =
  | Decision
  | { readonly decision: 'loadMatch'; readonly action?: PopAction };

/** One thing to open. Texts that may hold replacement parameters are templates. */
export type PopAction =
  /** The record that was found; of several, the pick list. */
  | { readonly open: 'match' }
  /** The list of what was found, for the agent to choose from. */
  | { readonly open: 'pickList' }
  | {
      readonly open: 'newRecord';
      readonly entity: string;
      /** Field → template. */
      readonly defaults: Readonly<Record<string, string>>;
    }
  /** The CRM's own search page; without `text`, for the number or the first attached key. */
  | { readonly open: 'search'; readonly text?: string; readonly entity?: string }
  /** A page: an address below the CRM, or one of the web addresses that the settings allow. */
  | { readonly open: 'url'; readonly url: string }
  | {
      readonly open: 'flow';
      readonly name: string;
      readonly args: Readonly<Record<string, string>>;
    }
  | { readonly open: 'objectHome'; readonly entity: string }
  | { readonly open: 'list'; readonly entity: string; readonly listId: string };

/** Where it is shown. */
export interface PopResult {
  /** Which of the settings' CRMs; absent: the first. */
  readonly crmId?: string;
  /** `new`: always a tab of its own. */
  readonly window: 'existing' | 'new';
  /** USD's names for tabs. A name given here gets a tab of its own, which later pops with this name use again. */
  readonly targetTab?: string;
  /** The named tab that is in front at the end. */
  readonly showTab?: string;
  /** USD: the results go to the entity search of this name. Here: to the pick list, under this heading. */
  readonly entitySearch?: string;
  readonly hideCommandBar?: boolean;
  readonly hideNavigationBar?: boolean;
}
