import type { ConnectorWorld } from '../../../src/cti/connector';
import type { CtiEvent, LinkEvent } from '../../../src/cti/event';

/** 2026-01-02T08:00:00Z */
export const MORNING = 1_767_340_800_000;

/** A world that keeps all that a connector does to it. */
export function createRecordingWorld({ allowed = true }: { allowed?: boolean } = {}) {
  const events: CtiEvent[] = [];
  const notes: [what: string, payload: unknown][] = [];
  let now = MORNING;
  let wakesAt: number | undefined;
  let ids = 0;
  const world: ConnectorWorld = {
    clock: { now: () => now },
    memory: {
      load: async () => undefined,
      save: async () => {
        throw new Error('there is nothing to remember');
      },
    },
    newId() {
      ids += 1;
      return `id-${ids}`;
    },
    async emit(event) {
      events.push(event);
      return undefined;
    },
    wakeAt(at) {
      wakesAt = at;
    },
    note: (what, payload) => notes.push([what, payload]),
    openNativePort() {
      throw new Error('no native host is needed');
    },
    isAllowed: async () => allowed,
  };
  return {
    world,
    events,
    notes,
    links: () =>
      events.filter((event): event is LinkEvent => event.kind === 'link').map(({ state }) => state),
    lastLink: () => events.findLast((event): event is LinkEvent => event.kind === 'link'),
    wakesAt: () => wakesAt,
    passTime(ms: number) {
      now += ms;
    },
  };
}
