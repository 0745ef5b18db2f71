import type { Call } from '../../../src/cti/call';
import type { DesktopView } from '../../../src/messaging/protocol';
import { simulatorLink } from './simulator-link';

/** What of a step is still under way, so that neither its outcome nor a stop can be judged yet; empty: nothing. */
export function underWay(view: DesktopView): string[] {
  const line = simulatorLink(view)?.state ?? 'not begun';
  const isLineInFlux = ['not begun', 'connecting', 'resyncing'].includes(line);
  return [
    ...(isLineInFlux ? [`the line is ${line}`] : []),
    ...view.calls.filter(isUnreached).map(({ callId }) => `nobody has been reached by ${callId}`),
    ...view.calls
      .filter(hasRung)
      .filter(({ callId }) => !view.pops[callId])
      .map(({ callId }) => `the record for ${callId} is being looked up`),
  ];
}

/** The other phone begins to ring by itself in a moment. */
const isUnreached = ({ direction, connections }: Call) =>
  direction === 'outbound' && connections.length === 0;

const hasRung = ({ direction, alertingAt }: Call) =>
  direction === 'inbound' && alertingAt !== undefined;
