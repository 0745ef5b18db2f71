import type fc from 'fast-check';
import { SCRIPTS } from '../../src/connectors/simulator/scripts';
import type { Connector } from '../../src/cti/connector';
import type { CtiEvent } from '../../src/cti/event';
import { type CallId, type EpochMs, toConnectorId, type VendorCallId } from '../../src/cti/ids';
import { createDesktopManager, type DesktopManager } from '../../src/desktop/manager';
import type { DesktopPorts, EffectProgress, OutsideEffect } from '../../src/desktop/ports';
import type { DeskRules } from '../../src/desktop/rules';
import { type DesktopState, findKnownCall } from '../../src/desktop/state';
import { expectAll, IN_EVERY_STATE } from './invariants';
import { createPhone } from './phone';

export type CrashDesk = ReturnType<typeof createCrashDesk>;

/** Something that takes its time. */
type Slow = <T>(what: string, done: () => T) => Promise<T>;

const PHONE = toConnectorId('phone0');
const SERVICES = ['makeCall', 'setAgentState', 'wrapUpCall'] as const;

/** What is left in the world, whatever becomes of the background. */
interface Traces {
  /** The keys of the pops that an agent has seen, in order, and whose call each was. */
  readonly shown: { readonly key: string; readonly call: VendorCallId | undefined }[];
  /** Pops that were about to be committed, or were, when the background ended before they could be seen. */
  readonly cutOff: Map<string, EpochMs>;
  /** The call log, by our id of the call. */
  readonly log: Set<CallId>;
  /** Every call that was ever stored. */
  readonly stored: Set<CallId>;
  /** Calls that the desk hung up without being asked, though it had been told that they are talked on. */
  readonly hungUp: VendorCallId[];
}

/**
 * The real manager between a phone system and a browser, where everything takes its time, which the scheduler
 * decides, and where the background may end at any moment.
 */
export function createCrashDesk(scheduler: fc.Scheduler, rules: DeskRules) {
  let time = 1_000_000;
  let generation = 0;
  let ids = 0;
  let disk: string | undefined;
  let inFlight: string | undefined;
  let manager: DesktopManager;
  const askedToClear = new Set<VendorCallId>();
  /** Calls that were talked on when a picture was taken. */
  const knownToTalk = new Set<VendorCallId>();
  const traces: Traces = {
    shown: [],
    cutOff: new Map(),
    log: new Set(),
    stored: new Set(),
    hungUp: [],
  };
  const phone = createPhone(PHONE, { tellsAgent: true, speaksOf: 'original' }, time);

  /** For things that take their time. Of a background that has ended nothing comes back. */
  function slowUntilStopped(): Slow {
    const mine = generation;
    return (what, done) =>
      scheduler
        .schedule(Promise.resolve(), what)
        .then(() => (mine === generation ? done() : new Promise<never>(() => {})));
  }

  function emit(events: readonly CtiEvent[]): void {
    for (const event of events) void manager.onEvent(PHONE, event);
  }

  function land(): void {
    if (inFlight === undefined) return;
    disk = inFlight;
    inFlight = undefined;
    for (const { callId } of (JSON.parse(disk) as DesktopState).calls) traces.stored.add(callId);
  }

  const connectorOf = (slow: Slow): Connector => ({
    connect: () =>
      slow('connect', () => {
        phone.open();
        emit([{ kind: 'link', state: 'connected', at: time }]);
      }),
    snapshot: async () => {
      const picture = await slow('take the snapshot', () => {
        const snapshot = phone.snapshot(time);
        for (const { vendorCallId, establishedAt } of snapshot.calls) {
          if (establishedAt !== undefined) knownToTalk.add(vendorCallId);
        }
        return snapshot;
      });
      return slow('send the snapshot', () => picture);
    },
    execute: (command) =>
      slow(command.service, () => {
        if (command.service === 'clearConnection' && !askedToClear.has(command.callId)) {
          if (knownToTalk.has(command.callId)) traces.hungUp.push(command.callId);
        }
        const { result, events } = phone.execute(command, time);
        emit(events);
        return result;
      }),
    disconnect: async () => {},
  });

  async function perform(
    slow: Slow,
    effect: OutsideEffect,
    state: DesktopState,
    { commit, popped }: EffectProgress,
  ): Promise<void> {
    const { key, callId } = effect;
    if (effect.kind === 'recordCall') {
      await slow('write the log', () => traces.log.add(callId));
      await commit();
      return;
    }
    const call = findKnownCall(state, callId);
    if (!call || effect.kind === 'withdrawPop') {
      await commit();
      return;
    }
    await slow('look up', () => {});
    traces.cutOff.set(key, time);
    if (!(await commit())) {
      traces.cutOff.delete(key);
      return;
    }
    await slow('move the tab', () => {
      traces.cutOff.delete(key);
      // The tab shows it already: it is only brought to the front.
      if (traces.shown.some((one) => one.key === key)) return;
      traces.shown.push({ key, call: call.vendorCallId });
    });
    await popped(callId, { status: 'newRecord' });
  }

  const portsOf = (slow: Slow): DesktopPorts => ({
    clock: { now: () => time },
    newId: () => `id${ids++}`,
    chance: () => 0.5,
    store: {
      load: () => slow('load', () => (disk === undefined ? undefined : JSON.parse(disk))),
      save: (state) => {
        inFlight = JSON.stringify(state);
        return slow('save', land);
      },
    },
    perform: (effect, state, progress) => perform(slow, effect, state, progress),
    draftOf: () => slow('draft', () => ({ code: '', note: 'draft' })),
    wakeAt: () => {},
    deadline: (work) => work,
    publish: (state) => expectAll(IN_EVERY_STATE, state),
    observe: () => {},
    report: () => {},
  });

  async function boot(): Promise<void> {
    const slow = slowUntilStopped();
    const mine = createDesktopManager(portsOf(slow));
    manager = mine;
    await mine.start(rules);
    await mine.attach(PHONE, { connector: connectorOf(slow), services: SERVICES });
    mine.resume();
  }

  void boot();

  return {
    traces,
    state: () => manager.state(),
    snapshot: () => phone.snapshot(time),
    connectorId: PHONE,
    /** The background ends and begins again. @param lands whether what was being stored still is */
    restart(lands: boolean): void {
      if (lands) land();
      inFlight = undefined;
      generation += 1;
      // What was cut off a moment ago is shown after all.
      for (const [key, at] of traces.cutOff) {
        if (time - at <= 10_000) traces.cutOff.delete(key);
      }
      phone.close();
      void boot();
    },
    /** Somebody calls. */
    callIn: () => emit(phone.play(SCRIPTS.inboundAnswered, time)),
    /** A caller hangs up or gives up. */
    callerClears(which: number): void {
      const calls = phone.calls();
      const call = calls[which % calls.length];
      if (call) emit(phone.act({ does: 'clear', vendorCallId: call.vendorCallId }, time));
    },
    /** The agent answers on the phone itself. */
    answerByHand(which: number): void {
      const calls = phone.calls();
      const call = calls[which % calls.length];
      if (!call || !phone.isHeard()) return;
      emit(phone.execute({ service: 'answerCall', callId: call.vendorCallId }, time).events);
    },
    ask(service: 'answerCall' | 'holdCall' | 'retrieveCall' | 'clearConnection', which: number) {
      const { calls } = manager.state();
      const call = calls[which % calls.length];
      if (!call) return;
      if (service === 'clearConnection') askedToClear.add(call.vendorCallId);
      void manager.command({ service, callId: call.callId });
    },
    wrapUp(which: number): void {
      const { wrapUps } = manager.state();
      const callId = wrapUps[which % wrapUps.length]?.call.callId;
      if (callId) void manager.command({ service: 'wrapUpCall', callId, code: 'sale', note: '' });
    },
    pass(ms: number): void {
      time += ms;
      emit(phone.advance(time));
      void manager.tick();
    },
    /** Lets so many of the things under way be done; a moment has passed by then. */
    async let(count: number): Promise<void> {
      time += 1;
      await settled();
      for (let done = 0; done < count && scheduler.count() > 0; done += 1) {
        await scheduler.waitOne();
        await settled();
      }
    },
  };
}

/** All that can go on without waiting for anything has gone on. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
