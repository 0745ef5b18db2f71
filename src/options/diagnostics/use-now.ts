import { useEffect, useState } from 'preact/hooks';
import type { EpochMs } from '../../cti/ids';

const STEP_MS = 1000;

/** The time, kept up to date while it is shown. */
export function useNow(): EpochMs {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), STEP_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
