import { type CommandResult, DONE, refused } from '../cti/command';
import type { Connector } from '../cti/connector';
import type { CtiEvent } from '../cti/event';
import type { CallId, ConnectorId } from '../cti/ids';
import type { RecordRef } from '../cti/pop-outcome';
import { agenda, type Due } from './agenda';
import type { AgentCommand } from './desk-command';
import type { Effect } from './effect';
import { createLines } from './keep-lines';
import { sessionOf } from './keep-sessions';
import { createLoop } from './loop';
import { createPerformer } from './perform-effect';
import type { AttachedConnector, DesktopPorts } from './ports';
import type { DeskRules } from './rules';
import { createCommandRunner } from './run-command';
import { type DesktopState, findCall, findKnownCall } from './state';

export interface DesktopManager {
  /** Loads what was stored. Everything else waits for it. */
  start(rules: DeskRules): Promise<void>;
  /** Finishes what was left over when the background stopped; the connectors in use are attached by now. */
  resume(): void;
  setRules(rules: DeskRules): Promise<void>;
  /**
   * Takes a connector into use; resolves when it is up and its picture is taken, or the first attempt is over. A
   * line that was refused before the background stopped is not tried, unless it is to be `evenIfRefused`: each
   * start would be one more log-on with a wrong password.
   */
  attach(
    connectorId: ConnectorId,
    attached: AttachedConnector,
    how?: { readonly evenIfRefused: boolean },
  ): Promise<void>;
  /** Takes a connector out of use; its live calls end here. */
  detach(connectorId: ConnectorId): Promise<void>;
  connector(connectorId: ConnectorId): Connector | undefined;
  /**
   * Resolves to the id of the call that a call event speaks of, if it is or was one, once all is stored. What a
   * connector says that is not in use is not heard, except why it cannot be.
   */
  onEvent(connectorId: ConnectorId, event: CtiEvent): Promise<CallId | undefined>;
  /** For the trace. */
  note(connectorId: ConnectorId, what: string, payload?: unknown): void;
  command(command: AgentCommand): Promise<CommandResult>;
  redoScreenPop(callId: CallId): Promise<CommandResult>;
  /** Of several records found the agent means this one: it is opened, and stays with the call. */
  chooseMatch(callId: CallId, match: RecordRef): Promise<CommandResult>;
  /** Brings the call's own session to the front, unless the agent talks in another. */
  activateSessionOf(callId: CallId): Promise<void>;
  /** Makes a line again now, also one that was refused. */
  reconnect(connectorId: ConnectorId): Promise<CommandResult>;
  /** The network or the machine is awake again: no line waits for its turn, and those that look up are asked. */
  networkBack(): Promise<void>;
  /** A time asked for with `wakeAt` has come. */
  tick(): Promise<void>;
  state(): DesktopState;
}

/** The CTI Desktop Manager: what connectors tell and agents ask goes through its one loop. */
export function createDesktopManager(ports: DesktopPorts): DesktopManager {
  const attached = new Map<ConnectorId, AttachedConnector>();
  const canProbe = (connectorId: ConnectorId) => lines.canProbe(connectorId);
  const loop = createLoop(ports, { perform: (effect) => void performer(effect), canProbe });
  const { state, dispatch } = loop;
  const lines = createLines({ ports, loop, attached });
  const runCommand = createCommandRunner({
    attached,
    state,
    dispatch,
    tell: lines.hear,
    doubt: lines.resync,
    deadline: ports.deadline,
    now: () => ports.clock.now(),
  });

  async function command(asked: AgentCommand): Promise<CommandResult> {
    const result = await runCommand(asked);
    ports.observe({ kind: 'command', at: ports.clock.now(), command: asked, result }, state());
    return result;
  }

  const performer = createPerformer({ ports, loop, command });
  const isOwn = ({ kind }: Effect) => kind === 'deskCommand' || kind === 'finishWrapUp';

  async function settle(due: Due): Promise<void> {
    switch (due.kind) {
      case 'autoAnswer':
        return dispatch({ kind: 'autoAnswerDue', callId: due.callId });
      case 'wrapUpLimit':
        return dispatch({ kind: 'wrapUpLimitReached', callId: due.callId });
      case 'reconnect':
        return lines.connect(due.connectorId);
      case 'probe':
        return lines.probe(due.connectorId);
    }
  }

  async function settleAll(isWanted: (due: Due) => boolean): Promise<void> {
    await Promise.all(agenda(state(), canProbe).filter(isWanted).map(settle));
  }

  return {
    start: (rules) =>
      loop.inTurn(async () => {
        const stored = await ports.store.load();
        if (stored) loop.begin(stored);
        await loop.take({ kind: 'restarted', at: ports.clock.now() });
        await loop.take({ kind: 'rulesChanged', rules });
        ports.publish(state());
        for (const effect of state().outbox.filter((one) => !isOwn(one))) void performer(effect);
      }),
    resume() {
      for (const effect of state().outbox.filter(isOwn)) void performer(effect);
    },
    setRules: (rules) => dispatch({ kind: 'rulesChanged', rules }),

    async attach(connectorId, entry, { evenIfRefused } = { evenIfRefused: false }) {
      attached.set(connectorId, entry);
      const isRefused = state().links[connectorId]?.state === 'refused';
      if (!isRefused || evenIfRefused) await lines.connect(connectorId);
    },
    async detach(connectorId) {
      const entry = attached.get(connectorId);
      attached.delete(connectorId);
      await entry?.connector.disconnect();
      await dispatch({ kind: 'connectorDetached', connectorId, at: ports.clock.now() });
    },
    connector: (connectorId) => attached.get(connectorId)?.connector,

    async onEvent(connectorId, event) {
      const isRefusal = event.kind === 'link' && event.state === 'refused';
      if (!attached.has(connectorId) && !isRefusal) return undefined;
      const callId = () =>
        event.kind === 'call'
          ? findCall(state(), connectorId, event.vendorCallId)?.callId
          : undefined;
      const before = callId();
      await lines.hear(connectorId, event);
      return before ?? callId();
    },
    note(connectorId, what, payload) {
      const at = ports.clock.now();
      ports.observe({ kind: 'note', at, connectorId, what, payload }, state());
    },

    command,
    async redoScreenPop(callId): Promise<CommandResult> {
      if (!findKnownCall(state(), callId)) return refused('noSuchCall');
      await dispatch({ kind: 'popAsked', callId, asking: ports.newId() });
      return DONE;
    },
    async chooseMatch(callId, match): Promise<CommandResult> {
      if (!findKnownCall(state(), callId)) return refused('noSuchCall');
      await dispatch({ kind: 'matchChosen', callId, match, asking: ports.newId() });
      return DONE;
    },
    async activateSessionOf(callId) {
      const session = sessionOf(state(), callId);
      const talk = state().calls.find((call) => call.localConnection === 'connected');
      const isFree = talk === undefined || session?.callIds.includes(talk.callId);
      if (session && isFree)
        await dispatch({ kind: 'sessionActivated', sessionId: session.sessionId });
    },
    async reconnect(connectorId) {
      if (!attached.has(connectorId)) return refused('notConnected');
      await lines.connect(connectorId);
      return DONE;
    },
    networkBack: () => settleAll(({ kind }) => kind === 'reconnect' || kind === 'probe'),
    async tick() {
      const now = ports.clock.now();
      await settleAll(({ at }) => at <= now);
      // It may have come too early, or nothing may have changed: nothing due is ever left without a timer.
      loop.planWake(true);
    },
    state,
  };
}
