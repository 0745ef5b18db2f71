import { isDeepStrictEqual } from 'node:util';
import type { EpochMs } from '../../src/cti/ids';
import type { PopOutcome } from '../../src/cti/pop-outcome';
import { agenda, type Due } from '../../src/desktop/agenda';
import type { Effect } from '../../src/desktop/effect';
import type { Commands } from './commands';
import type { Deed } from './deeds';
import type { Desk } from './desk';
import type { Lines } from './lines';

const NOTHING: PopOutcome = { status: 'nothing' };
const OPENED: PopOutcome = { status: 'opened', name: 'Ada' };

type Stops = Extract<Deed, { does: 'performs' }>['stops'];

/**
 * What the desk does by itself: what is due, and the effects that wait.
 * @param findsNothing whether the pop with this key has nothing to show
 */
export function createWork(
  desk: Desk,
  lines: Lines,
  commands: Commands,
  now: () => EpochMs,
  findsNothing: (key: string) => boolean,
) {
  const { state, take } = desk;

  const dueNow = () => agenda(state(), () => true).filter(({ at }) => at <= now());

  function settle(due: Due) {
    switch (due.kind) {
      case 'autoAnswer':
        return take({ kind: 'autoAnswerDue', callId: due.callId });
      case 'wrapUpLimit':
        return take({ kind: 'wrapUpLimitReached', callId: due.callId });
      case 'reconnect':
        return lines.connect(lines.phoneOf(due.connectorId));
      case 'probe': {
        const phone = lines.phoneOf(due.connectorId);
        return lines.answerProbe(phone, phone.isHeard());
      }
    }
  }

  function perform(effect: Effect, stops: Stops) {
    const { key, callId } = effect;
    if (effect.kind === 'deskCommand') {
      const call = state().calls.find((one) => one.callId === callId);
      if (call?.localConnection === 'alerting') commands.ask({ service: effect.service, callId });
    }
    if (effect.kind === 'finishWrapUp') take({ kind: 'wrappedUp', callId, code: '', note: '' });
    if (stops === 'beforeCommit') return;
    take({ kind: 'effectCommitted', key, at: now() });
    if (stops === 'afterCommit') return;
    desk.show(key);
    if (effect.kind === 'screenPop') {
      take({ kind: 'popped', callId, outcome: findsNothing(key) ? NOTHING : OPENED });
    }
  }

  return {
    settleAll(): void {
      const settled = dueNow();
      for (const due of settled) settle(due);
      const still = dueNow().filter((due) => settled.some((one) => isDeepStrictEqual(one, due)));
      if (still.length > 0) throw new Error(`Due again at once: ${JSON.stringify(still)}`);
    },
    /** @param stops where in each of them the background ends */
    performSome(count: number, stops: Stops): void {
      for (const effect of state().outbox.slice(0, count)) perform(effect, stops);
    },
    /** @throws Error when it leads to more and more */
    performAll(): void {
      for (let rounds = 0; state().outbox.length > 0; rounds += 1) {
        if (rounds > 10) throw new Error(`Never done: ${JSON.stringify(state().outbox)}`);
        for (const effect of state().outbox) perform(effect, 'never');
      }
    },
  };
}
