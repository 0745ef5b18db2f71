import { crmTabs } from '../../src/browser/crm-tabs';
import { createDraftStore } from '../../src/browser/draft-store';
import { hostPermissions } from '../../src/browser/host-permissions';
import { createTraceStore } from '../../src/browser/trace-store';
import type { CallLogEntry } from '../../src/call-log/entry';
import { toEntry, withEntry } from '../../src/call-log/to-entry';
import type { Capture } from '../../src/connectors/generic-listener/capture';
import { createDemoCrm } from '../../src/crm/demo';
import { isIdle } from '../../src/desktop/kept';
import { createDesktopManager } from '../../src/desktop/manager';
import type { EffectProgress, OutsideEffect } from '../../src/desktop/ports';
import { type DesktopState, findKnownCall } from '../../src/desktop/state';
import { createTraceRecorder } from '../../src/diagnostics/recorder';
import { toE164 } from '../../src/dialing/number/to-dial-string';
import type { DesktopView } from '../../src/messaging/protocol';
import { selectView } from '../../src/messaging/select-view';
import { toLookupRequest } from '../../src/screen-pop/lookup-request';
import { performPop } from '../../src/screen-pop/perform-pop';
import type { Settings } from '../../src/settings/schema';
import { CONNECTORS, type ConnectorSet, createConnectorSet } from './connector-set';
import { deadline } from './deadline';
import { createDeskStore } from './desk-store';
import { stored } from './stored';

export interface DeskPorts {
  readonly timers: { wakeAt(name: string, at: number | undefined): void };
  onChange(): void;
  onListenerUrlChange(): void;
}

/** The desktop of this browser, composed: manager, connectors, effects, settings, call log, trace. */
export type Desk = ReturnType<typeof createDesk>;

/** The name of the manager's own timer; the others are the connectors'. */
const DESK_TIMER = 'desk';

export function createDesk({ timers, onChange, onListenerUrlChange }: DeskPorts) {
  const clock = { now: () => Date.now() };
  // Grows over restarts too, so that a view never takes an old picture for a new one.
  let revision = clock.now();
  let settings: Settings;
  let log: readonly CallLogEntry[] = [];
  let connectors: ConnectorSet;
  let liveCalls = 0;
  const drafts = createDraftStore();
  const report = (problem: string, error: unknown) => console.error(problem, error);
  const recorder = createTraceRecorder({ store: createTraceStore(), report });
  const changed = () => {
    revision += 1;
    onChange();
  };

  const manager = createDesktopManager({
    clock,
    newId: () => crypto.randomUUID(),
    chance: () => Math.random(),
    store: createDeskStore(report),
    perform,
    draftOf: async (callId) => (await drafts.load(callId)) ?? { code: '', note: '' },
    wakeAt: (at) => timers.wakeAt(DESK_TIMER, at),
    deadline,
    publish(state) {
      // Settings that waited for the end of a call may hold now.
      if (state.calls.length < liveCalls) void connectors.use(settings);
      liveCalls = state.calls.length;
      changed();
    },
    observe: recorder.observe,
    report,
  });

  async function perform(effect: OutsideEffect, state: DesktopState, progress: EffectProgress) {
    if (effect.kind === 'recordCall') {
      log = withEntry(log, toEntry(effect));
      await stored.callLog.save(log);
      await drafts.clear(effect.callId);
      await progress.commit();
      return changed();
    }
    const call = findKnownCall(state, effect.callId);
    // The call ended before its pop could be made (the background was stopped in between): too late to help.
    if (!call) return progress.commit();
    const crm = createDemoCrm(settings.crm.origin, {
      fetch: (url, init) => fetch(url, init),
      isAllowed: (origin) => hostPermissions.has([`${origin}/*`]),
    });
    const request = toLookupRequest(call, (number) => toE164(number, settings.region));
    const outcome = await performPop(request, { crm, tabs: crmTabs, commit: progress.commit });
    await progress.popped(call.callId, outcome);
  }

  const ready = load();
  const attached = ready.then(() => connectors.use(settings)).then(() => manager.resume());

  async function load(): Promise<void> {
    [settings, log] = await Promise.all([stored.settings.load(), stored.callLog.load()]);
    connectors = createConnectorSet({ manager, clock, timers });
    await manager.start(settings.desk);
  }

  return {
    /** Resolves when the stored state is loaded: what only looks at it waits for this. */
    ready,
    /** Resolves when the connectors are up, or have tried once: what is asked of a phone system waits for this. */
    attached,
    state: manager.state,
    isIdle: () => isIdle(manager.state()),
    command: manager.command,
    redoScreenPop: manager.redoScreenPop,
    reconnect: manager.reconnect,
    networkBack: manager.networkBack,
    trace: recorder.trace,
    clearTrace: recorder.clear,
    view: (): DesktopView => selectView(revision, manager.state(), settings, CONNECTORS, log),
    settings: () => settings,
    async useSettings(next: Settings) {
      await stored.settings.save(next);
      settings = next;
      await manager.setRules(settings.desk);
      await connectors.use(settings);
      onListenerUrlChange();
      changed();
    },
    tick: (name: string) => (name === DESK_TIMER ? manager.tick() : connectors.tick(name)),
    listenerUrl: () => connectors.listenerUrl(settings),
    takeCapture: (capture: Capture) => connectors.listener()?.takeCapture(capture),
    retryListenerHost: () => connectors.listener()?.retryHost(),
    simulator: () => connectors.simulator(),
  };
}
