import { createAdapterWindow } from '../../src/browser/adapter-window';
import { createCrmPorts } from '../../src/browser/crm-fetch';
import { createCrmTabs } from '../../src/browser/crm-tabs';
import { createDraftStore } from '../../src/browser/draft-store';
import { createTraceStore } from '../../src/browser/trace-store';
import { trustedItem } from '../../src/browser/trusted-item';
import type { CallLogEntry } from '../../src/call-log/entry';
import { toEntry, withEntry } from '../../src/call-log/to-entry';
import type { Capture } from '../../src/connectors/generic-listener/capture';
import { isIdle } from '../../src/desktop/kept';
import { createDesktopManager } from '../../src/desktop/manager';
import type { EffectProgress, OutsideEffect } from '../../src/desktop/ports';
import type { DesktopState } from '../../src/desktop/state';
import { createTraceRecorder } from '../../src/diagnostics/recorder';
import type { DesktopView } from '../../src/messaging/protocol';
import { selectView } from '../../src/messaging/select-view';
import type { Crm } from '../../src/screen-pop/crm';
import type { Settings } from '../../src/settings/schema';
import { CONNECTORS } from '../catalogue';
import { FORM_DRAFTS_ITEM } from '../form-drafts';
import { type ConnectorSet, createConnectorSet } from './connector-set';
import { createCrms, popHosts } from './crm-set';
import { deadline } from './deadline';
import { toDeskRules } from './desk-rules';
import { createDeskStore } from './desk-store';
import { createKeptSettings } from './kept-settings';
import { createOwnSecrets } from './own-secrets';
import { forgetPops } from './pop-memory';
import { createPops } from './pops';
import { stored } from './stored';
import { createWorkstation } from './workstation';

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
const ADAPTER_TIMER = 'adapterPage';

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
      lookAround();
    },
    observe: recorder.observe,
    report,
  });

  async function perform(effect: OutsideEffect, state: DesktopState, progress: EffectProgress) {
    if (effect.kind === 'recordCall') {
      await saveLog(withEntry(log, toEntry(effect)));
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

  async function saveLog(next: readonly CallLogEntry[]): Promise<void> {
    log = next;
    await stored.callLog.save(log);
  }

  /** What follows from settings that are not looked up each time. */
  function take(next: Settings): void {
    settings = next;
    crms = createCrms(settings, (crm) => createCrmPorts(crm, settings.region));
  }

  const keeper = createKeptSettings(useSettings, report);
  const workstation = createWorkstation({
    state: manager.state,
    settings: () => settings,
    drafts,
    secrets: createOwnSecrets(keeper),
    callLog: { read: () => log, write: saveLog },
    clearTraces: () =>
      Promise.all([recorder.clear(), forgetPops(), trustedItem(FORM_DRAFTS_ITEM).save(undefined)]),
    onChange: changed,
  });
  const adapterWindow = createAdapterWindow({
    settings: () => ready.then(() => settings),
    wakeAt: (at) => timers.wakeAt(ADAPTER_TIMER, at),
    onChange: changed,
  });
  /** Before the phone systems have said how things stand, nobody has logged off. */
  const lookAround = () => void attached.then(workstation.look).catch(workstationFailed);
  const workstationFailed = (error: unknown) => report('the workstation is not handed over', error);
  const ready = load();
  const attached = ready.then(() => connectors.use(settings)).then(() => manager.resume());

  async function load(): Promise<void> {
    const [loaded, entries] = await Promise.all([keeper.load(), stored.callLog.load()]);
    take(loaded);
    log = entries;
    connectors = createConnectorSet({ manager, clock, timers });
    await manager.start(toDeskRules(settings));
  }

  /** Live calls go on: a connector that has some keeps its settings until their end. */
  async function useSettings(next: Settings): Promise<void> {
    await ready;
    const isOtherPage = next.adapter.url !== settings.adapter.url;
    take(next);
    if (isOtherPage) void adapterWindow.addressChanged();
    await manager.setRules(toDeskRules(settings));
    await connectors.use(settings);
    onPlacesChange();
    changed();
    lookAround();
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
    view: (): DesktopView => ({
      ...selectView(revision, manager.state(), settings, CONNECTORS, log),
      ...(settings.adapter.url !== '' && { adapterPage: adapterWindow.stage() }),
      ...(settings.onLogOff === 'separate' && { workstation: workstation.view() }),
    }),
    adapterWindow,
    arrive: workstation.arrive,
    settings: () => settings,
    /** The layers of the settings, and how to change them. */
    keeper,
    tick(name: string): void {
      if (name === DESK_TIMER) manager.tick();
      else if (name === ADAPTER_TIMER) void adapterWindow.tick();
      else connectors.tick(name);
    },
    listenerUrl: () => connectors.listenerUrl(settings),
    takeCapture: (capture: Capture) => connectors.listener()?.takeCapture(capture),
    retryListenerHost: () => connectors.listener()?.retryHost(),
    simulator: () => connectors.simulator(),
    /** Where pops go: the CRMs' hosts and those of other pages that rules may open. */
    popHosts: () => popHosts(settings),
  };
}
