import type { Agent } from '../../../src/cti/agent';
import type { Call } from '../../../src/cti/call';
import type { LinkState, PhoneDevice } from '../../../src/cti/event';
import type { CallId, SessionId } from '../../../src/cti/ids';
import type { Session } from '../../../src/desktop/session';

/** An entry of the agent's call log. */
export interface Logged {
  readonly callId: CallId;
  readonly wasTalk: boolean;
  readonly code?: string | undefined;
  /** As it was when it ended; a call that is turned away is seen nowhere else. */
  readonly call?: Call;
}

/** What can be seen of a desk with one connector, from inside or through a view of the extension. */
export interface Picture {
  readonly calls: readonly Call[];
  readonly wrapUps: readonly { readonly call: Call }[];
  readonly sessions: readonly Session[];
  readonly activeSessionId?: SessionId | undefined;
  readonly agent: Agent;
  readonly link: LinkState;
  readonly device?: PhoneDevice | undefined;
  /** The calls whose records have been brought up, each time they were. */
  readonly pops: readonly CallId[];
  readonly logged: readonly Logged[];
}
