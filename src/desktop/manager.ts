import { type Command, type CommandResult, DONE, refused } from '../cti/command';
import type { Clock, Connector } from '../cti/connector';
import type { CtiEvent } from '../cti/event';
import { type CallId, type ConnectorId, toCallId } from '../cti/ids';
import type { PopOutcome } from '../cti/pop-outcome';
import { applyInput, type Input } from './apply-input';
import type { Effect } from './effect';
import { reconcile } from './reconcile';
import { type AttachedConnector, createCommandRunner } from './run-command';
import { type DesktopState, findCall, findKnownCall, initialState } from './state';

/** What the one who performs an effect may say back. */
export interface EffectProgress {
  /** Call right before the effect shows outside: from then on it counts as done, whatever happens. */
  commit(): Promise<void>;
  popped(callId: CallId, outcome: PopOutcome): Promise<void>;
}

export interface DesktopPorts {
  readonly clock: Clock;
  newId(): string;
  readonly store: {
    load(): Promise<DesktopState | undefined>;
    save(state: DesktopState): Promise<void>;
  };
  /** Performs an effect; an effect not committed by the time it resolves or rejects is tried at the next start. */
  perform(effect: Effect, state: DesktopState, progress: EffectProgress): Promise<void>;
  /** Told after each change. */
  publish(state: DesktopState): void;
  /** For the log: something went wrong that no agent asked for. */
  report(problem: string, error: unknown): void;
}

export interface DesktopManager {
  /** Loads what was stored and finishes what was left over. Everything else waits for it. */
  start(): Promise<void>;
  /** Brings a connector up and takes its snapshot. */
  attach(connectorId: ConnectorId, attached: AttachedConnector): Promise<void>;
  detach(connectorId: ConnectorId): Promise<void>;
  connector(connectorId: ConnectorId): Connector | undefined;
  /** Resolves to the id of the call that a call event speaks of, if it is or was one, once all is stored. */
  onEvent(connectorId: ConnectorId, event: CtiEvent): Promise<CallId | undefined>;
  command(command: Command): Promise<CommandResult>;
  redoScreenPop(callId: CallId): Promise<CommandResult>;
  state(): DesktopState;
}

/** The one stateful loop: takes inputs one by one, applies, stores, publishes, performs effects. */
export function createDesktopManager(ports: DesktopPorts): DesktopManager {
  const attached = new Map<ConnectorId, AttachedConnector>();
  let state = initialState(ports.clock.now());
  let queue: Promise<unknown> = Promise.resolve();

  /** One at a time, in the order of asking; a failure is the asker's, not the next one's. */
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = queue.then(task);
    queue = turn.catch(() => {});
    return turn;
  }

  async function dispatch(input: Input): Promise<void> {
    const step = applyInput(state, input);
    if (step.state === state) return;
    state = step.state;
    // A desk that cannot remember still works; only a restart would now lose something.
    const stored = ports.store.save(state).catch((error: unknown) => {
      ports.report('the state could not be stored', error);
    });
    // A performer may look things up meanwhile; its commit waits its turn, until this is stored.
    for (const effect of step.effects) void perform(effect);
    ports.publish(state);
    await stored;
  }

  async function perform(effect: Effect): Promise<void> {
    const progress: EffectProgress = {
      commit: () => inTurn(() => dispatch({ kind: 'effectCommitted', key: effect.key })),
      popped: (callId, outcome) => inTurn(() => dispatch({ kind: 'popped', callId, outcome })),
    };
    // It stays in the outbox and is tried at the next start; the performer has said what went wrong.
    await ports.perform(effect, state, progress).catch((error: unknown) => {
      ports.report(`${effect.key} is left for the next start`, error);
    });
  }

  const runCommand = createCommandRunner({
    attached,
    state: () => state,
    dispatch: (input) => inTurn(() => dispatch(input)),
    tell: (connectorId, event) => manager.onEvent(connectorId, event),
    now: () => ports.clock.now(),
  });

  const manager: DesktopManager = {
    start: () =>
      inTurn(async () => {
        const stored = await ports.store.load();
        // A command that was on its way when the background stopped has no answer any more.
        if (stored) state = { ...stored, pendingServices: {} };
        ports.publish(state);
        for (const effect of state.outbox) void perform(effect);
      }),

    async attach(connectorId, entry) {
      attached.set(connectorId, entry);
      await entry.connector.connect();
      const snapshot = await entry.connector.snapshot();
      if (!snapshot) return;
      // Worked out in turn: events that came meanwhile are in the state it is compared with.
      await inTurn(async () => {
        for (const event of reconcile(state, connectorId, snapshot)) {
          await dispatch({ kind: 'event', connectorId, event, newCallId: toCallId(ports.newId()) });
        }
      });
    },

    async detach(connectorId) {
      const entry = attached.get(connectorId);
      attached.delete(connectorId);
      await entry?.connector.disconnect();
      await manager.onEvent(connectorId, { kind: 'link', state: 'offline', at: ports.clock.now() });
    },

    connector: (connectorId) => attached.get(connectorId)?.connector,

    onEvent: (connectorId, event) =>
      inTurn(async () => {
        const callId = () =>
          event.kind === 'call'
            ? findCall(state, connectorId, event.vendorCallId)?.callId
            : undefined;
        const before = callId();
        await dispatch({ kind: 'event', connectorId, event, newCallId: toCallId(ports.newId()) });
        return before ?? callId();
      }),

    command: runCommand,

    async redoScreenPop(callId): Promise<CommandResult> {
      if (!findKnownCall(state, callId)) return refused('noSuchCall');
      await inTurn(() => dispatch({ kind: 'popAsked', callId, asking: ports.newId() }));
      return DONE;
    },

    state: () => state,
  };
  return manager;
}
