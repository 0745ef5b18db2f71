import type { CommandResult } from '../cti/command';
import type { AgentCommand } from './desk-command';
import type { Effect } from './effect';
import type { Loop } from './loop';
import type { DesktopPorts } from './ports';

interface PerformerParts {
  readonly ports: DesktopPorts;
  readonly loop: Loop;
  command(command: AgentCommand): Promise<CommandResult>;
}

/** Performs one effect and tells how it went; never rejects. */
export function createPerformer({ ports, loop, command }: PerformerParts) {
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
    await loop.dispatch({ kind: 'effectCommitted', key: effect.key });
  }

  async function perform(effect: Effect): Promise<void> {
    const { key } = effect;
    if (effect.kind === 'deskCommand' || effect.kind === 'finishWrapUp') return performOwn(effect);
    await ports.perform(effect, loop.state(), {
      commit: () => loop.dispatch({ kind: 'effectCommitted', key }),
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
