import type { ScriptName } from '../../src/connectors/simulator/script';
import type { StageAct } from '../../src/connectors/simulator/stage';
import type { RequestableAgentState } from '../../src/cti/agent';
import type { DeskRules } from '../../src/desktop/rules';

/** What becomes of the events of one step on their way from the phone system to the desk. */
export type Fate =
  | 'arrive'
  | 'arriveTwice'
  | 'arriveAgain'
  | 'arriveReversed'
  | 'comeLate'
  | 'comeAgainLate'
  | 'getLost';

/** What others do in a call. */
export type ActName = Extract<StageAct, { vendorCallId: string }>['does'];
/** How a line is. */
export type LineState = Extract<StageAct, { does: 'line' }>['to'];

/** Numbers choose among what is there at that moment, wherever they point: every step makes sense. */
export type Deed =
  | { readonly does: 'callsIn'; readonly phone: number; readonly script: ScriptName }
  | { readonly does: 'ringsElsewhere'; readonly phone: number; readonly talks: boolean }
  | {
      readonly does: 'othersAct';
      readonly phone: number;
      readonly call: number;
      readonly act: ActName;
    }
  | { readonly does: 'switchSetsAgent'; readonly state: RequestableAgentState }
  | {
      readonly does: 'switchReports';
      readonly phone: number;
      readonly status: 'overloaded' | 'normal' | 'messageLost';
    }
  /** One of the services that are permitted on the call, with another call for those that need two. */
  | {
      readonly does: 'agentAsks';
      readonly call: number;
      readonly service: number;
      readonly other: number;
    }
  | {
      readonly does: 'agentCalls';
      readonly service: 'makeCall' | 'directedPickup' | 'joinCall';
      readonly number: string;
    }
  | { readonly does: 'agentWants'; readonly state: RequestableAgentState }
  | {
      readonly does:
        | 'wrapsUp'
        | 'wantsMoreTime'
        | 'asksForPop'
        | 'choosesMatch'
        | 'opensSession'
        | 'closesSession';
      readonly which: number;
    }
  /** Some of what waits to be done is done; the background may be stopped before or after it is committed. */
  | {
      readonly does: 'performs';
      readonly count: number;
      readonly stops: 'never' | 'beforeCommit' | 'afterCommit';
    }
  | { readonly does: 'restarts'; readonly what: 'background' | 'browser' }
  | { readonly does: 'line'; readonly phone: number; readonly to: LineState }
  | { readonly does: 'probeAnswer'; readonly phone: number; readonly answered: boolean }
  | { readonly does: 'detaches' | 'attaches'; readonly phone: number }
  | { readonly does: 'rulesChange'; readonly rules: DeskRules };

export type Step = Deed & { readonly afterMs: number; readonly fate: Fate };
