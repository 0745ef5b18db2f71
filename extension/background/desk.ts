import { createCrmPorts } from '../../src/browser/crm-fetch';
import { createCrmTabs } from '../../src/browser/crm-tabs';
import { createDraftStore } from '../../src/browser/draft-store';
import type { ToastWish } from '../../src/browser/toaster';
import { createTraceStore } from '../../src/browser/trace-store';
import type { CallLogEntry } from '../../src/call-log/entry';
import { toEntry, withEntry } from '../../src/call-log/to-entry';
import type { Capture } from '../../src/connectors/generic-listener/capture';
import { isIdle } from '../../src/desktop/kept';
import { createDesktopManager } from '../../src/desktop/manager';
import type { EffectProgress, OutsideEffect } from '../../src/desktop/ports';
import type { DeskRules } from '../../src/desktop/rules';
import type { DesktopState } from '../../src/desktop/state';
import { createTraceRecorder } from '../../src/diagnostics/recorder';
import type { DesktopView } from '../../src/messaging/protocol';
import { selectView } from '../../src/messaging/select-view';
import type { Crm } from '../../src/screen-pop/crm';
import { popOccasions } from '../../src/screen-pop/pop-occasions';
import type { Settings } from '../../src/settings/schema';
import { selectToasts } from '../../src/toast/select-toasts';
import { CONNECTORS, type ConnectorSet, createConnectorSet } from './connector-set';
import { createCrms, crmHosts } from './crm-set';
import { deadline } from './deadline';
import { createDeskStore } from './desk-store';
import { createPops } from './pops';
import { stored } from './stored';

export interface DeskPorts {
  readonly timers: { wakeAt(name: string, at: number | undefined): void };
  onChange(): void;
  /** The listener's URL or the CRMs' hosts may be others. */
  onPlacesChange(): void;
}

/** The desktop of this browser, composed: manager, connectors, effects, settings, call log, trace. */
export type Desk = ReturnType<typeof createDesk>;

/** The name of the manager's own timer; the others are the connectors'. */
const DESK_TIMER = 'desk';

const toDeskRules = ({ desk, screenPop }: Settings): DeskRules => ({
  ...desk,
  popOccasions: popOccasions(screenPop.rules),
});

export function createDesk({ timers, onChange, onPlacesChange }: DeskPorts) {
  const clock = { now: () => Date.now() };
  // Grows over restarts too, so that a view never takes an old picture for a new one.
  let revision = clock.now();
  let settings: Settings;
  let log: readonly CallLogEntry[] = [];
  let connectors: ConnectorSet;
  let crms: readonly Crm[] = [];
  let liveCalls = 0;
  /** Those who wait for the next change of the state. */
  let waiting: (() => void)[] = [];
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
      const told = waiting;
      waiting = [];
      for (const tell of told) tell();
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
    return pops.perform(effect, state, progress);
  }

  const pops = createPops({
    state: manager.state,
    settings: () => settings,
    crms: () => crms,
    tabs: createCrmTabs(() => crms),
    activateSessionOf: manager.activateSessionOf,
    changed: () => new Promise((resolve) => waiting.push(resolve)),
  });

  /** What follows from settings that are not looked up each time. */
  function take(next: Settings): void {
    settings = next;
    crms = createCrms(settings, (crm) => createCrmPorts(crm, settings.region));
  }

  const ready = load();
  const attached = ready.then(() => connectors.use(settings)).then(() => manager.resume());

  async function load(): Promise<void> {
    const [loaded, entries] = await Promise.all([stored.settings.load(), stored.callLog.load()]);
    take(loaded);
    log = entries;
    connectors = createConnectorSet({ manager, clock, timers });
    await manager.start(toDeskRules(settings));
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
    chooseMatch: manager.chooseMatch,
    reconnect: manager.reconnect,
    networkBack: manager.networkBack,
    trace: recorder.trace,
    clearTrace: recorder.clear,
    view: (): DesktopView => selectView(revision, manager.state(), settings, CONNECTORS, log),
    settings: () => settings,
    async useSettings(next: Settings) {
      await stored.settings.save(next);
      take(next);
      await manager.setRules(toDeskRules(settings));
      await connectors.use(settings);
      onPlacesChange();
      changed();
    },
    tick: (name: string) => (name === DESK_TIMER ? manager.tick() : connectors.tick(name)),
    listenerUrl: () => connectors.listenerUrl(settings),
    takeCapture: (capture: Capture) => connectors.listener()?.takeCapture(capture),
    retryListenerHost: () => connectors.listener()?.retryHost(),
    simulator: () => connectors.simulator(),
    /** Where pops go: the CRMs' hosts and those of other pages that rules may open. */
    popHosts: () => [
      ...crmHosts(settings),
      ...settings.screenPop.webOrigins.map((origin) => `${origin}/*`),
    ],
    toastWish: (): ToastWish => ({
      toasts: selectToasts(manager.state(), settings.screenPop.rules),
      toast: settings.screenPop.toast,
      notify: settings.screenPop.notify,
      region: settings.region,
    }),
  };
}
