import type { CallId } from '../../src/cti/ids';
import type { RecordRef } from '../../src/cti/pop-outcome';
import type { Effect } from '../../src/desktop/effect';
import { callParameters } from '../../src/desktop/parameters';
import { hasToQueue } from '../../src/desktop/pop-turn';
import type { EffectProgress } from '../../src/desktop/ports';
import { type DesktopState, findKnownCall } from '../../src/desktop/state';
import { toNumberForms } from '../../src/dialing/number/number-forms';
import { undoDialPlan } from '../../src/dialing/number/undo-dial-plan';
import type { Crm } from '../../src/screen-pop/crm';
import { type LookupRequest, toLookupRequest } from '../../src/screen-pop/lookup-request';
import { performPop } from '../../src/screen-pop/perform-pop';
import type { CrmTabs } from '../../src/screen-pop/tabs';
import type { Settings } from '../../src/settings/schema';
import { rememberChoice, storedAnswers, storedChoices } from './pop-memory';

export interface PopsPorts {
  state(): DesktopState;
  settings(): Settings;
  crms(): readonly Crm[];
  readonly tabs: CrmTabs;
  activateSessionOf(callId: CallId): Promise<void>;
  /** Resolves at the next change of the state. */
  changed(): Promise<void>;
}

type PopEffect = Extract<Effect, { kind: 'screenPop' | 'withdrawPop' }>;

/** So long a pop waits for the one before it to be shown, so that of two the later one is in front. */
const IN_ORDER_MS = 1000;

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Performs pops: one tab at a time, in the order in which they were decided. */
export function createPops(ports: PopsPorts) {
  /** Settles when all pops decided so far have been shown, or wait for something else than each other. */
  let earlier: Promise<unknown> = Promise.resolve();
  /** The last pop of each call. */
  const underWay = new Map<CallId, Promise<void>>();

  const isKnown = (callId: CallId) => findKnownCall(ports.state(), callId) !== undefined;

  /** Nobody waits for a call that is over. */
  async function untilGone(callId: CallId): Promise<void> {
    while (isKnown(callId)) await ports.changed();
  }

  /** Until no other call's record is in the way, if records do not replace each other. */
  async function untilTurn({ callId, moment }: LookupRequest): Promise<void> {
    if (ports.settings().screenPop.burst !== 'queue') return;
    while (isKnown(callId) && hasToQueue(ports.state(), callId, moment)) await ports.changed();
  }

  async function pop(
    request: LookupRequest,
    choice: RecordRef | undefined,
    progress: EffectProgress,
  ): Promise<void> {
    const { callId, number } = request;
    const before = earlier;
    let letOthersPass = () => {};
    earlier = Promise.all([before, new Promise<void>((resolve) => (letOthersPass = resolve))]);
    const { region, screenPop } = ports.settings();
    const { rules, webOrigins, raise } = screenPop;
    try {
      const outcome = await performPop(request, choice, {
        rules,
        webOrigins,
        raise,
        region,
        crms: ports.crms(),
        tabs: ports.tabs,
        now: () => Date.now(),
        sleep: (ms) => Promise.race([sleep(ms), untilGone(callId)]),
        answers: storedAnswers(callId),
        chosenBefore: () => storedChoices(number),
        createSession: () => ports.activateSessionOf(callId),
        async commit() {
          await Promise.race([before, sleep(IN_ORDER_MS)]);
          if (ports.settings().screenPop.burst === 'queue') letOthersPass();
          await untilTurn(request);
          return progress.commit();
        },
        isWanted: () => isKnown(callId),
        progress: (waiting) => progress.popped(callId, waiting),
      });
      if (choice && outcome.status === 'opened') await rememberChoice(number, choice);
      await progress.popped(callId, outcome);
    } finally {
      letOthersPass();
    }
  }

  async function performPopEffect(
    effect: PopEffect,
    state: DesktopState,
    progress: EffectProgress,
  ): Promise<void> {
    const { callId } = effect;
    if (effect.kind === 'withdrawPop') {
      await underWay.get(callId);
      await ports.tabs.withdraw(callId);
      await progress.commit();
      return;
    }
    const call = effect.call ?? findKnownCall(state, callId);
    // The call ended before its pop could be made (the background was stopped in between): too late to help.
    if (!call) {
      await progress.commit();
      return;
    }
    const { region, dialing } = ports.settings();
    // A call that was placed here is reported with what was dialled, prefixes and all.
    const meant = (text: string) =>
      call.direction === 'outbound' ? undoDialPlan(text, region, dialing) : text;
    const request = toLookupRequest(call, effect.moment, callParameters(state, call), (text) =>
      toNumberForms(meant(text), region),
    );
    const work = pop(request, effect.choice, progress);
    const settled = work.catch(() => {});
    underWay.set(callId, settled);
    await work.finally(() => {
      if (underWay.get(callId) === settled) underWay.delete(callId);
    });
  }

  return { perform: performPopEffect };
}
