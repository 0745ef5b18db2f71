import { useRef, useState } from 'preact/hooks';
import type { Failed, Outcome } from './outcome';

/** Requests made from one place of the screen: what is waited for there and what failed there last. */
export interface Action {
  readonly waitingFor: string | undefined;
  readonly failure: Failed | undefined;
  /** @returns whether it was done; asking again for what is still waited for does nothing */
  act(name: string, request: () => Promise<Outcome>): Promise<boolean>;
}

export function useAction(): Action {
  const [waitingFor, setWaitingFor] = useState<string>();
  const [failure, setFailure] = useState<Failed>();
  const latest = useRef<string | undefined>(undefined);
  return {
    waitingFor,
    failure,
    async act(name, request) {
      // The ref, not the state: a second click comes before the next render.
      if (latest.current === name) return false;
      latest.current = name;
      setWaitingFor(name);
      setFailure(undefined);
      const result = await request();
      if (latest.current === name) {
        latest.current = undefined;
        setWaitingFor(undefined);
      }
      if (!result.ok) setFailure(result);
      return result.ok;
    },
  };
}
