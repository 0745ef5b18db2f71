import { createContext } from 'preact';
import { useContext, useEffect, useReducer } from 'preact/hooks';
import type { Clock } from '../cti/connector';
import type { EpochMs } from '../cti/ids';

/** The view's clock; tests bring their own. */
export const ClockContext = createContext<Clock>({ now: () => Date.now() });

export const useClock = (): Clock => useContext(ClockContext);

const SECOND_MS = 1000;

/** Milliseconds since an instant, again at each full second for as long as the component is on screen. */
export function useElapsed(since: EpochMs): number {
  const clock = useClock();
  const [, render] = useReducer((count: number, _: undefined) => count + 1, 0);
  // Clocks of two machines disagree: a call may have begun in our future.
  const elapsed = () => Math.max(0, clock.now() - since);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(
        () => {
          render(undefined);
          wait();
        },
        SECOND_MS - (elapsed() % SECOND_MS),
      );
    };
    wait();
    return () => clearTimeout(timer);
  }, [clock, since]);
  return elapsed();
}
