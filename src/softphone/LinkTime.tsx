import type { EpochMs } from '../cti/ids';
import { isolate } from '../ui/plain-text';
import { useText } from '../ui/text';
import { useNow } from './clock';
import { formatFromNow } from './from-now';

interface Props {
  /** Message key of what happened or will happen; its place takes the time from now. */
  readonly labelKey: string;
  readonly at: EpochMs;
}

/** Something at a moment that is told by its distance: “12 s ago”, “in 8 s”. */
export function LinkTime({ labelKey, at }: Props) {
  const t = useText();
  return <p>{t(labelKey, isolate(formatFromNow(at - useNow(at))))}</p>;
}
