import type { EpochMs } from '../cti/ids';
import { useElapsed } from './clock';
import { formatDuration } from './duration';

/** Time since an instant. Not announced as it runs: a reader asks for it when wanted. */
export function Timer({ since }: { readonly since: EpochMs }) {
  return (
    <span class="timer" role="timer" aria-live="off">
      {formatDuration(useElapsed(since))}
    </span>
  );
}
