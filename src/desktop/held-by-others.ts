import type { Call } from '../cti/call';

/** We would talk, but nobody at the other end listens: all of them have put us on hold. */
export function isHeldByOthers({ localConnection, connections }: Call): boolean {
  const others = connections.filter(({ state }) => state !== 'null');
  return (
    localConnection === 'connected' &&
    others.length > 0 &&
    others.every(({ state }) => state === 'hold')
  );
}
