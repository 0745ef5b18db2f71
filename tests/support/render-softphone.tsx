import { render } from '@testing-library/preact';
import { DONE } from '../../src/cti/command';
import type { CallId, ConnectorId } from '../../src/cti/ids';
import type { RecordRef } from '../../src/cti/pop-outcome';
import type { AgentCommand } from '../../src/desktop/desk-command';
import type { DesktopView } from '../../src/messaging/protocol';
import { ClockContext } from '../../src/softphone/clock';
import type { DraftStore, WrapUpDraft } from '../../src/softphone/drafts';
import type { Outcome } from '../../src/softphone/outcome';
import { Softphone } from '../../src/softphone/Softphone';
import { NOW } from './softphone-fixtures';

/** Drafts in memory; two softphones that share it are the popup closed and opened again. */
export function memoryDrafts(): DraftStore & { readonly kept: Map<CallId, WrapUpDraft> } {
  const kept = new Map<CallId, WrapUpDraft>();
  return {
    kept,
    load: async (callId) => kept.get(callId),
    save: async (callId, draft) => void kept.set(callId, draft),
    clear: async (callId) => void kept.delete(callId),
  };
}

interface Options {
  readonly drafts?: DraftStore;
  /** What the background answers to a command; done, if not told. */
  readonly answer?: (command: AgentCommand) => Outcome | Promise<Outcome>;
  /** What comes of choosing one of several records; done, if not told. */
  readonly choiceAnswer?: Outcome;
  /** What comes of trying a line again; done, if not told. */
  readonly retried?: Outcome;
  readonly now?: () => number;
}

/** The whole softphone for one view, without texts: message keys and their values stand for the words. */
export function renderSoftphone(view: DesktopView, options: Options = {}) {
  const commands: AgentCommand[] = [];
  const popped: CallId[] = [];
  const chosen: (readonly [CallId, RecordRef])[] = [];
  const retried: ConnectorId[] = [];
  const arrived: string[] = [];
  const shown: string[] = [];
  const clock = { now: options.now ?? (() => NOW) };
  const drafts = options.drafts ?? memoryDrafts();
  const actions = {
    run: async (command: AgentCommand) => {
      commands.push(command);
      return options.answer?.(command) ?? DONE;
    },
    redoScreenPop: async (callId: CallId) => {
      popped.push(callId);
      return DONE;
    },
    chooseMatch: async (callId: CallId, match: RecordRef) => {
      chosen.push([callId, match]);
      return options.choiceAnswer ?? DONE;
    },
    reconnect: async (connectorId: ConnectorId) => {
      retried.push(connectorId);
      return options.retried ?? DONE;
    },
    arrive: async (name: string) => {
      arrived.push(name);
      return DONE;
    },
    showAdapterPage: async () => {
      shown.push('adapterPage');
      return DONE;
    },
    openOptions: () => undefined,
  };
  const element = (now: DesktopView) => (
    <ClockContext.Provider value={clock}>
      <Softphone desktop={{ ...actions, view: now }} drafts={drafts} />
    </ClockContext.Provider>
  );
  const result = render(element(view));
  return {
    ...result,
    commands,
    popped,
    chosen,
    retried,
    arrived,
    shown,
    /** The background sends the next picture. */
    show: (next: DesktopView) => result.rerender(element(next)),
  };
}
