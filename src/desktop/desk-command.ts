import type { Command } from '../cti/command';
import type { CallId, SessionId } from '../cti/ids';

/** What the agent asks of the desk itself; a phone system hears of it at most by what follows. */
export type DeskCommand =
  /** USD's Dial: without a number the agent wants the pad, during a call the rules say whether digits are meant. */
  | { readonly service: 'dial'; readonly number: string }
  /** More time for after-call work. */
  | { readonly service: 'extendWrapUp'; readonly callId: CallId }
  | { readonly service: 'activateSession'; readonly sessionId: SessionId }
  /** `endCalls`: the agent has been asked and wants its live calls hung up. */
  | { readonly service: 'closeSession'; readonly sessionId: SessionId; readonly endCalls: boolean };

/** Everything the agent can ask for. */
export type AgentCommand = Command | DeskCommand;
