import type { Service } from '../../../src/cti/call-services';
import type { CommandResult, ConnectorCommand } from '../../../src/cti/command';
import { DONE } from '../../../src/cti/command';
import type { Connector } from '../../../src/cti/connector';
import type { Snapshot } from '../../../src/cti/event';
import { createDesktopManager } from '../../../src/desktop/manager';
import type { Observation } from '../../../src/desktop/observation';
import type { DesktopPorts, EffectProgress, OutsideEffect } from '../../../src/desktop/ports';
import { DEFAULT_RULES, type DeskRules } from '../../../src/desktop/rules';
import type { DesktopState } from '../../../src/desktop/state';
import { ALL_SERVICES, PHONE } from './events';

/** What survives when the background is stopped. */
export interface Disk {
  stored: DesktopState | undefined;
}

/**
 * The real desktop manager with a phone system and a browser that only write down what they are asked. Starting
 * another one on the same disk is what a restart of the background is.
 */
export async function startDesk(
  disk: Disk,
  options: {
    perform?: Performer;
    services?: readonly Service[];
    rules?: Partial<DeskRules>;
    connector?: Partial<Connector>;
    deadline?: DesktopPorts['deadline'];
    /** The time at which it starts. */
    now?: number;
  } = {},
) {
  let ids = 0;
  const commands: ConnectorCommand[] = [];
  const effects: OutsideEffect[] = [];
  const observations: Observation[] = [];
  const clock = { now: options.now ?? 5000, wakesAt: undefined as number | undefined };
  const answers: CommandResult[] = [];
  const reports: string[] = [];
  let snapshot: Snapshot | undefined;
  const manager = createDesktopManager({
    clock: { now: () => clock.now },
    newId: () => `id${Math.random()}-${ids++}`,
    chance: () => 0.5,
    draftOf: async () => ({ code: 'draft', note: 'as far as it was written' }),
    wakeAt: (at) => {
      clock.wakesAt = at;
    },
    deadline: options.deadline ?? ((work) => work),
    observe: (observation) => observations.push(observation),
    store: {
      load: async () => disk.stored,
      save: async (state) => {
        disk.stored = structuredClone(state);
      },
    },
    perform: async (effect, _state, progress) => {
      effects.push(effect);
      await (options.perform ?? finishAtOnce)(effect, progress);
    },
    publish: () => {},
    report: (problem) => reports.push(problem),
  });
  const connector: Connector = {
    connect: async () => {
      await manager.onEvent(PHONE, { kind: 'link', state: 'connected', at: 1 });
    },
    snapshot: async () => snapshot,
    execute: async (command) => {
      commands.push(command);
      return answers.shift() ?? DONE;
    },
    disconnect: async () => {},
    ...options.connector,
  };
  await manager.start({ ...DEFAULT_RULES, ...options.rules });
  manager.resume();
  const { services = EVERYTHING } = options;
  return {
    manager,
    reports,
    clock,
    observations,
    commands,
    effects,
    answers,
    attach: (seen?: Snapshot, how?: { evenIfRefused: boolean }) => {
      snapshot = seen;
      return manager.attach(PHONE, { connector, services }, how);
    },
  };
}

const EVERYTHING: Service[] = [...ALL_SERVICES, 'makeCall', 'setAgentState', 'wrapUpCall'];

export type Performer = (effect: OutsideEffect, progress: EffectProgress) => Promise<void>;
const finishAtOnce: Performer = async ({ kind, callId }, progress) => {
  await progress.commit();
  if (kind === 'screenPop') await progress.popped(callId, { status: 'newRecord' });
};
