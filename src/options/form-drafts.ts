/**
 * What has been typed and not saved yet, kept so that closing the page loses nothing. It may hold secrets: what keeps
 * it is out of reach of content scripts. Only plain values go in.
 */
export interface FormDrafts {
  /** What was kept under this key; undefined: nothing. Rejects if the browser cannot read it. */
  load(key: string): Promise<unknown>;
  /** In place of what was kept under this key. Rejects if the browser cannot write it. */
  save(key: string, value: unknown): Promise<void>;
  /** Forgets what was kept under this key. */
  clear(key: string): Promise<void>;
}
