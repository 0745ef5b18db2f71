import type { EpochMs } from './ids';

/**
 * The agent's state (ECMA-269, 6.1.1.6.4).
 *
 *    null ──agentLoggedOn──▶ notReady ◀──▶ ready ──call──▶ busy ──call ends──▶ workingAfterCall
 *      ▲                        ▲            ▲                                        │
 *      └──agentLoggedOff (any)  └────────────┴────────────────────────────────────────┘
 *
 * - null              logged off
 * - notReady          logged on, takes no calls; a reason may say why
 * - ready             waits for a call
 * - busy              on a call
 * - workingAfterCall  writes down what the last call was about
 *
 * A phone system that has chosen the agent for a call which is not at the phone yet says `reserved` beside it.
 */
export type AgentState = 'null' | 'notReady' | 'ready' | 'busy' | 'workingAfterCall';

/** The states an agent may ask for; `busy` only ever comes from a call. */
export type RequestableAgentState = Exclude<AgentState, 'busy'>;

export interface AgentReason {
  readonly code: string;
  readonly label?: string;
}

export interface Agent {
  readonly state: AgentState;
  /** Asked for while busy; takes effect when the call ends. */
  readonly pendingAgentState?: RequestableAgentState;
  readonly reason?: AgentReason;
  /** A call has been given to the agent and is on its way: only some phone systems tell. */
  readonly reserved?: boolean;
  readonly since: EpochMs;
  /** What the agent asked for last. The phone system's word holds; where it differs, the agent is told. */
  readonly requested?: AgentRequest;
}

/** A state that the agent has asked for, and when. */
export interface AgentRequest {
  readonly state: RequestableAgentState;
  readonly reason?: AgentReason;
  readonly at: EpochMs;
}
