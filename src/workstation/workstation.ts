import type { AgentState } from '../cti/agent';
import type { OnLogOff } from '../settings/workplace';

/** Who works at this browser, as far as Offhook has to know for keeping agents apart. */
export interface Workstation {
  /** The name that the agent has given; undefined: nobody has, since the last hand-over. */
  readonly agent?: string;
  /** Whether somebody has been logged on at a phone system since then. */
  readonly wasLoggedOn: boolean;
  /** Those whose things are put away, the latest first. */
  readonly known: readonly string[];
}

export const NEW_WORKSTATION: Workstation = { wasLoggedOn: false, known: [] };

/**
 * What is to be done with an agent's secrets, half-written notes and list of calls: `clear` removes them, `putAway`
 * keeps them for the agent of that name.
 */
export type HandOver =
  | { readonly kind: 'none' | 'clear' }
  | { readonly kind: 'putAway'; readonly agent: string };

/**
 * Whether the workstation is left now: the agent has logged off, and nothing of theirs goes on. Things that nobody has
 * given a name to cannot be kept apart, so they are cleared.
 */
export function planHandOver(
  { agent, wasLoggedOn }: Workstation,
  state: AgentState,
  isIdle: boolean,
  onLogOff: OnLogOff,
): HandOver {
  if (onLogOff === 'keep' || !wasLoggedOn || state !== 'null' || !isIdle) return { kind: 'none' };
  return onLogOff === 'separate' && agent !== undefined
    ? { kind: 'putAway', agent }
    : { kind: 'clear' };
}

/** After a hand-over: nobody is here. */
export function leave({ agent, known }: Workstation): Workstation {
  const others = known.filter((name) => name !== agent);
  return { wasLoggedOn: false, known: agent === undefined ? others : [agent, ...others] };
}

/** Whether the agent has to say who they are: only where agents are kept apart. */
export const needsName = ({ agent }: Workstation, onLogOff: OnLogOff): boolean =>
  onLogOff === 'separate' && agent === undefined;
