import * as v from 'valibot';
import type { CallId } from '../cti/ids';
import { storedItem } from './stored-item';

/** Pops that can be taken back: those of the calls that ring at the same time, with room to spare. */
const MAX_SHOWN = 20;

const ShownSchema = v.object({
  callId: v.string(),
  crmId: v.string(),
  tabId: v.number(),
  /** Where the pop led to. */
  address: v.string(),
  /** What the tab showed before; undefined: it was made for the pop, or it was there already. */
  before: v.optional(v.string()),
  isMade: v.boolean(),
  /** The tab that was in front in its window before. */
  inFront: v.optional(v.number()),
  /** Epoch ms. */
  at: v.number(),
});

const MemorySchema = v.object({
  /** CRM and target tab → tab id. */
  names: v.record(v.string(), v.number()),
  shown: v.array(ShownSchema),
});

/** What one pop has done to a tab. */
export type Shown = v.InferOutput<typeof ShownSchema>;
type Memory = v.InferOutput<typeof MemorySchema>;

const toKey = (crmId: string, targetTab: string) => `${crmId} ${targetTab}`;

/** What has to be remembered of tabs: for as long as tab ids hold, through every stop of the background. */
export function createCrmTabMemory() {
  const item = storedItem<Memory>(
    'session',
    'crm-tabs',
    (value) => v.parse(MemorySchema, value),
    () => ({ names: {}, shown: [] }),
  );
  const change = async (to: (memory: Memory) => Memory) => item.save(to(await item.load()));

  return {
    /** USD's names of the CRM's tabs, by tab id. */
    async namesOf(crmId: string): Promise<ReadonlyMap<number, string>> {
      const { names } = await item.load();
      const prefix = toKey(crmId, '');
      return new Map(
        Object.entries(names).flatMap(([key, tabId]) =>
          key.startsWith(prefix) ? [[tabId, key.slice(prefix.length)] as const] : [],
        ),
      );
    },
    /** The tabs of that name, of whichever CRM. */
    async tabsNamed(targetTab: string): Promise<readonly number[]> {
      const { names } = await item.load();
      return Object.entries(names).flatMap(([key, tabId]) =>
        key.slice(key.indexOf(' ') + 1) === targetTab ? [tabId] : [],
      );
    },
    remember(shown: Shown, targetTab: string | undefined): Promise<void> {
      return change((memory) => ({
        names:
          targetTab === undefined
            ? memory.names
            : { ...memory.names, [toKey(shown.crmId, targetTab)]: shown.tabId },
        shown: [...memory.shown, shown].slice(-MAX_SHOWN),
      }));
    },
    /** What the pops of a call have done, the latest first; it is forgotten with that. */
    async takeShown(callId: CallId): Promise<readonly Shown[]> {
      const memory = await item.load();
      const isOfCall = (one: Shown) => one.callId === callId;
      if (!memory.shown.some(isOfCall)) return [];
      await item.save({ ...memory, shown: memory.shown.filter((one) => !isOfCall(one)) });
      return memory.shown.filter(isOfCall).reverse();
    },
  };
}
