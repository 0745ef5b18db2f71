import type { AgentState, RequestableAgentState } from '../../../src/cti/agent';
import type { ConnectionState, Direction } from '../../../src/cti/call';
import type { CallService } from '../../../src/cti/call-services';
import type { Cause } from '../../../src/cti/cause';
import type { LinkState, PhoneDevice } from '../../../src/cti/event';
import type { CallName, Person } from './people';

type UserData = Readonly<Record<string, string>>;

/** What the model says. Facts that are not mentioned may be anything; lists are complete. */
export interface Says {
  /** The live calls, and no others. */
  readonly calls?: Partial<Record<CallName, ConnectionState | CallSays>>;
  readonly agent?: AgentState | AgentSays;
  /** Calls that wait to be written down, oldest first. */
  readonly wrapUps?: readonly CallName[];
  /** The sessions with their calls, oldest first. */
  readonly sessions?: readonly (readonly CallName[])[];
  /** A call of the session that is in front; `none`: no session is. */
  readonly activeSession?: CallName | 'none';
  readonly sessionNames?: readonly string[];
  readonly link?: LinkState;
  readonly device?: { readonly [Key in keyof PhoneDevice]?: PhoneDevice[Key] | undefined };
  /** For which calls a record has been brought up so far, in that order. */
  readonly pops?: readonly CallName[];
  /** Which calls are in the agent's call log so far, in that order. */
  readonly logged?: readonly LogLine[];
}

/** A call, and whether it was ever answered; with the code it was finished with. */
export type LogLine = readonly [
  call: CallName,
  outcome: 'talked' | 'unanswered',
  code?: string | undefined,
];

export interface CallSays {
  /** Our own part in it. */
  readonly is?: ConnectionState;
  /** Everybody but us; nobody else. `hold`: they hold us. */
  readonly parties?: Partial<Record<Person, ConnectionState>>;
  /** Services permitted now, among others. */
  readonly offers?: readonly CallService[];
  /** Services not permitted now, among others. */
  readonly withholds?: readonly CallService[];
  readonly direction?: Direction;
  readonly callType?: string;
  readonly ani?: string | null;
  readonly callerName?: string;
  readonly dnis?: string;
  readonly queue?: string;
  /** Number or name of who sent it on. */
  readonly redirectedBy?: string;
  readonly muted?: boolean;
  readonly recording?: boolean;
  /** Among others. */
  readonly userData?: UserData;
  readonly cause?: Cause;
  /** Whether somebody has answered it. */
  readonly answered?: boolean;
  readonly consultationFor?: CallName;
  /** The phone system calls it otherwise than when it began; for us it is still the same call. */
  readonly renamed?: boolean;
  /** Has the same link id as that call had when it began (its own: the link has survived). */
  readonly linkedWith?: CallName;
}

export interface AgentSays {
  readonly is?: AgentState;
  readonly pending?: RequestableAgentState | null;
  readonly reason?: string | null;
  readonly reserved?: boolean;
  /** What the agent has asked for and the phone system does not grant; null: nothing. */
  readonly wants?: RequestableAgentState | null;
}
