import { useEffect, useState } from 'preact/hooks';

/** As long as somebody types without a pause, what they have written is no mistake yet. Milliseconds. */
const PAUSE_MS = 250;

/** The value as it was when it had last stayed the same for a moment: for work that is too much for each letter. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
