import type { CtiEvent, LinkDetail } from '../../cti/event';
import type { StageAct } from './stage';

/** The line between the switch and the desktop, apart from the switch, which goes on without it. */
export interface Line {
  readonly state: Extract<StageAct, { does: 'line' }>['to'];
  /** So many of the next events do not arrive. */
  readonly toLose: number;
}

export const GOOD_LINE: Line = { state: 'up', toLose: 0 };

/** What is told of a line that is not up. Who does not answer is not told from who is not there. */
export const WHY: Readonly<Record<'down' | 'refused', LinkDetail>> = {
  down: { key: 'simulatorLineDown' },
  refused: { key: 'simulatorLineRefused' },
};

/** What arrives of these events; `line` is the line after them. */
export function carry(
  line: Line,
  events: readonly CtiEvent[],
): { readonly line: Line; readonly arriving: readonly CtiEvent[] } {
  const lost = Math.min(line.toLose, events.length);
  const arriving = events.slice(lost);
  return { line: lost > 0 ? { ...line, toLose: line.toLose - lost } : line, arriving };
}
