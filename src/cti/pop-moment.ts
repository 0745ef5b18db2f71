/**
 * When in a call's life its record may come up:
 * - ringing         it rings here
 * - answered        the agent has answered it
 * - outboundPlaced  the agent's own call is on its way
 * - transferredToMe it rings or is connected here because a colleague has passed it on
 * - ended           it is over
 * - asked           the agent asks for it, whatever the call is doing (USD's RedoScreenPop)
 */
export const POP_MOMENTS = [
  'ringing',
  'answered',
  'outboundPlaced',
  'transferredToMe',
  'ended',
  'asked',
] as const;

export type PopMoment = (typeof POP_MOMENTS)[number];
