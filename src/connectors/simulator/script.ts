/** The whole calls that the call tester can play. */
export const SCRIPT_NAMES = [
  'inboundAnswered',
  'inboundMissed',
  'queue',
  'transfer',
  'conference',
  'drop',
] as const;

export type ScriptName = (typeof SCRIPT_NAMES)[number];
