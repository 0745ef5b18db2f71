import type { CommandResult } from '../cti/command';
import type { ConnectorId, EpochMs } from '../cti/ids';
import type { Input } from './apply-input';
import type { AgentCommand } from './desk-command';
import type { EffectKey, EffectKind } from './effect';

/**
 * What the manager tells of its own doing, for the trace. The inputs alone, applied in order to the state that
 * was there before the first of them, give all later states again.
 */
export type Observation = { readonly at: EpochMs } & (
  | { readonly kind: 'input'; readonly input: Input; readonly effects: readonly EffectKey[] }
  | { readonly kind: 'command'; readonly command: AgentCommand; readonly result: CommandResult }
  | {
      readonly kind: 'effect';
      readonly key: EffectKey;
      readonly effect: EffectKind;
      /** `left`: not finished; it is tried at the next start. */
      readonly outcome: 'performed' | 'left';
      readonly error?: string;
    }
  /** A connector's own word: a message that nobody understood, a resync, a probe without answer. */
  | {
      readonly kind: 'note';
      readonly connectorId: ConnectorId;
      readonly what: string;
      readonly payload?: unknown;
    }
);
