import type { CommandResult } from '../cti/command';
import type { AgentCommand } from './desk-command';
import type { Effect, EffectKey } from './effect';
import type { Loop } from './loop';
import type { DesktopPorts } from './ports';
import { type DesktopState, findKnownCall } from './state';

/** A pop is for a call that is there, unless it is for its end. */
const isWanted = (effect: Effect, state: DesktopState): boolean =>
  effect.kind !== 'screenPop' ||
  effect.moment === 'ended' ||
  findKnownCall(state, effect.callId) !== undefined;

interface PerformerParts {
  readonly ports: DesktopPorts;
  readonly loop: Loop;
  command(command: AgentCommand): Promise<CommandResult>;
}

/** Performs one effect and tells how it went; never rejects. */
export function createPerformer({ ports, loop, command }: PerformerParts) {
  const commit = (key: EffectKey) =>
    loop.dispatch({ kind: 'effectCommitted', key, at: ports.clock.now() });

  /** What the desk does by itself may be tried twice: the second time it is refused, or changes nothing. */
  async function performOwn(effect: Effect): Promise<void> {
    if (effect.kind === 'deskCommand') {
      const { service, callId } = effect;
      const call = loop.state().calls.find((one) => one.callId === callId);
      // Somebody may have answered it at the phone meanwhile.
      if (call?.localConnection === 'alerting') await command({ service, callId });
    }
    if (effect.kind === 'finishWrapUp') {
      const { callId } = effect;
      const draft = await ports.draftOf(callId);
      const result = await command({ service: 'wrapUpCall', callId, ...draft });
      // The phone system does not want to know; the agent's own record is kept all the same.
      if (!result.ok) await loop.dispatch({ kind: 'wrappedUp', callId, ...draft });
    }
    await commit(effect.key);
  }

  async function perform(effect: Effect): Promise<void> {
    const { key } = effect;
    if (effect.kind === 'deskCommand' || effect.kind === 'finishWrapUp') return performOwn(effect);
    await ports.perform(effect, loop.state(), {
      async commit() {
        await commit(key);
        return isWanted(effect, loop.state());
      },
      popped: (callId, outcome) => loop.dispatch({ kind: 'popped', callId, outcome }),
    });
  }

  return async (effect: Effect): Promise<void> => {
    const { key, kind } = effect;
    const observe = (outcome: 'performed' | 'left', error?: string) => {
      const at = ports.clock.now();
      const told = { kind: 'effect', at, key, effect: kind, outcome } as const;
      ports.observe(error === undefined ? told : { ...told, error }, loop.state());
    };
    try {
      await perform(effect);
      observe('performed');
    } catch (error) {
      // It stays in the outbox and is tried at the next start; the performer has said what went wrong.
      observe('left', String(error));
      ports.report(`${key} is left for the next start`, error);
    }
  };
}
