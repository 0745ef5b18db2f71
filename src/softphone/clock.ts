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
  // Clocks of two machines disagree: a call may have begun in our future.
  return Math.max(0, useNow(since) - since);
}

/** Milliseconds until an instant, none when it has passed, again at each full second. */
export function useTimeLeft(until: EpochMs): number {
  return Math.max(0, until - useNow(until));
}

/** What the clock says, again whenever whole seconds lie between now and that instant. */
export function useNow(instant: EpochMs): EpochMs {
  const clock = useClock();
  const [, render] = useReducer((count: number, _: undefined) => count + 1, 0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      const sinceSecond = (clock.now() - instant) % SECOND_MS;
      timer = setTimeout(
        () => {
          render(undefined);
          wait();
        },
        // The remainder of a time before the instant is negative.
        sinceSecond < 0 ? -sinceSecond : SECOND_MS - sinceSecond,
      );
    };
    wait();
    return () => clearTimeout(timer);
  }, [clock, instant]);
  return clock.now();
}
