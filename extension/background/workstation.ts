import type { AllDrafts } from '../../src/browser/draft-store';
import { trustedItem } from '../../src/browser/trusted-item';
import type { CallLogEntry } from '../../src/call-log/entry';
import { isIdle } from '../../src/desktop/kept';
import type { DesktopState } from '../../src/desktop/state';
import type { Items } from '../../src/settings/item';
import type { Settings } from '../../src/settings/schema';
import type { WrapUpDraft } from '../../src/softphone/drafts';
import type { Belongings } from '../../src/workstation/belongings';
import { keepWorkstation, type StoredWorkstation } from '../../src/workstation/keep-workstation';

/** Where the parts of an agent's belongings are. */
export interface WorkstationDesk {
  state(): DesktopState;
  settings(): Settings;
  readonly drafts: AllDrafts;
  readonly secrets: {
    /** The items of one's own that hold secrets. */
    read(): Items;
    merge(older: Items, newer: Items): Items;
    /** Takes the secrets out of them. */
    clear(): Promise<void>;
    /** Puts the secrets of these items back, where they still belong. */
    putBack(items: Items): Promise<void>;
  };
  readonly callLog: {
    read(): readonly CallLogEntry[];
    write(log: readonly CallLogEntry[]): Promise<void>;
  };
  /** Traces, what pops remember, half-filled forms: an agent leaves them behind, and nobody gets them back. */
  clearTraces(): Promise<unknown>;
  onChange(): void;
}

/** A shared workstation's hand-over, wired to what is stored. */
export function createWorkstation(desk: WorkstationDesk) {
  const stored = trustedItem('workstation');
  return keepWorkstation({
    // Written by this file alone, so its form is known.
    load: async () => (await stored.load()) as StoredWorkstation | undefined,
    save: (next) => stored.save(next),
    read: async (): Promise<Belongings> => ({
      secrets: desk.secrets.read(),
      drafts: await desk.drafts.all(),
      callLog: desk.callLog.read(),
    }),
    mergeSecrets: desk.secrets.merge,
    async clear() {
      await desk.drafts.clearAll();
      await desk.callLog.write([]);
      await desk.clearTraces();
      // Last, since it fails where the settings cannot be written: the others go all the same.
      await desk.secrets.clear();
    },
    async putBack({ secrets, drafts, callLog }) {
      await desk.secrets.putBack(secrets);
      // They were read from the same places, by this version or an earlier one that wrote the same form.
      await desk.drafts.putBack(drafts as Readonly<Record<string, WrapUpDraft>>);
      const here = desk.callLog.read();
      const ids = new Set(here.map(({ callId }) => callId));
      const mine = (callLog as readonly CallLogEntry[]).filter(({ callId }) => !ids.has(callId));
      await desk.callLog.write([...here, ...mine]);
    },
    agentState: () => desk.state().agent.state,
    isIdle: () => isIdle(desk.state()),
    onLogOff: () => desk.settings().onLogOff,
    onChange: desk.onChange,
  });
}
