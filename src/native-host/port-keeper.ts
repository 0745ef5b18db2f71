/** Gets a port and keeps it; while somebody else has it, tries again until it is free. */
import type { BindResult } from './server';

/** How soon a browser takes the listener over when the one that had it ends. */
export const RETRY_MS = 2000;

export interface PortEvents {
  onBound(): void;
  /** After each attempt that found the port busy. */
  onTaken(): void;
  /** The port cannot be had at all; no further attempt is made. */
  onFailed(message: string): void;
}

/** Starts at once. The returned function gives the port back, and no event comes after it. */
export function keepPort(bind: () => Promise<BindResult>, events: PortEvents): () => Promise<void> {
  let released = false;
  let retry: NodeJS.Timeout | undefined;

  const attempt = async (): Promise<BindResult> => {
    const result = await bind();
    if (released) return result;
    if (result.kind === 'bound') events.onBound();
    else if (result.kind === 'failed') events.onFailed(result.message);
    else {
      events.onTaken();
      retry = setTimeout(() => {
        lastAttempt = attempt();
      }, RETRY_MS);
    }
    return result;
  };
  let lastAttempt = attempt();

  return async () => {
    released = true;
    clearTimeout(retry);
    const result = await lastAttempt;
    if (result.kind === 'bound') await result.close();
  };
}
