import type { Items } from './item';

/** What is stored; plain JSON. The form grows when an older Offhook could no longer read it. */
export interface StoredSettings {
  readonly form: 3;
  /** What was set in this browser. */
  readonly own: Items;
  /** The call centers of this browser, each as its definition file. */
  readonly callCenters: readonly { readonly text: string }[];
  /** Internal name of the one in use; null: none was chosen, so the policy's holds, if it has one. */
  readonly inUse: string | null;
}

export const NOTHING_STORED: StoredSettings = { form: 3, own: {}, callCenters: [], inUse: null };
