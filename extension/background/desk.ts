import { crmTabs } from '../../src/browser/crm-tabs';
import { hostPermissions } from '../../src/browser/host-permissions';
import type { CallLogEntry } from '../../src/call-log/entry';
import { toEntry, withEntry } from '../../src/call-log/to-entry';
import type { Capture } from '../../src/connectors/generic-listener/capture';
import { createDemoCrm } from '../../src/crm/demo';
import type { Effect } from '../../src/desktop/effect';
import { createDesktopManager, type EffectProgress } from '../../src/desktop/manager';
import { type DesktopState, findKnownCall } from '../../src/desktop/state';
import { toE164 } from '../../src/dialing/number/to-dial-string';
import type { DesktopView } from '../../src/messaging/protocol';
import { selectView } from '../../src/messaging/select-view';
import { toLookupRequest } from '../../src/screen-pop/lookup-request';
import { performPop } from '../../src/screen-pop/perform-pop';
import type { Settings } from '../../src/settings/schema';
import { CONNECTORS, type ConnectorSet, createConnectorSet } from './connector-set';
import { stored } from './stored';

export interface DeskPorts {
  readonly timers: { wakeAt(name: string, at: number | undefined): void };
  onChange(): void;
  onListenerUrlChange(): void;
}

/** The desktop of this browser, composed: manager, connectors, effects, settings, call log. */
export type Desk = ReturnType<typeof createDesk>;

export function createDesk({ timers, onChange, onListenerUrlChange }: DeskPorts) {
  const clock = { now: () => Date.now() };
  // Grows over restarts too, so that a view never takes an old picture for a new one.
  let revision = clock.now();
  let settings: Settings;
  let log: readonly CallLogEntry[] = [];
  let connectors: ConnectorSet;
  const changed = () => {
    revision += 1;
    onChange();
  };

  const manager = createDesktopManager({
    clock,
    newId: () => crypto.randomUUID(),
    store: stored.desktop,
    perform,
    publish: changed,
    report: (problem, error) => console.error(problem, error),
  });

  async function perform(effect: Effect, state: DesktopState, progress: EffectProgress) {
    if (effect.kind === 'recordCall') {
      log = withEntry(log, toEntry(effect));
      await stored.callLog.save(log);
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
  const attached = ready.then(() => connectors.use(settings));

  async function load(): Promise<void> {
    [settings, log] = await Promise.all([stored.settings.load(), stored.callLog.load()]);
    connectors = createConnectorSet({ manager, clock, timers });
    await manager.start();
  }

  return {
    /** Resolves when the stored state is loaded: what only looks at it waits for this. */
    ready,
    /** Resolves when the connectors are up, or have tried once: what is asked of a phone system waits for this. */
    attached,
    state: manager.state,
    command: manager.command,
    redoScreenPop: manager.redoScreenPop,
    view: (): DesktopView => selectView(revision, manager.state(), settings, CONNECTORS, log),
    settings: () => settings,
    async useSettings(next: Settings) {
      await stored.settings.save(next);
      settings = next;
      await connectors.use(settings);
      onListenerUrlChange();
      changed();
    },
    tick: (name: string) => connectors.tick(name),
    listenerUrl: () => connectors.listenerUrl(settings),
    takeCapture: (capture: Capture) => connectors.listener()?.takeCapture(capture),
    retryListenerHost: () => connectors.listener()?.retryHost(),
    simulator: () => connectors.simulator(),
  };
}
