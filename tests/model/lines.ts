import type { CtiEvent, LinkState } from '../../src/cti/event';
import type { ConnectorId, EpochMs } from '../../src/cti/ids';
import { needsResync } from '../../src/desktop/apply-link-event';
import { reconcile } from '../../src/desktop/reconcile';
import { isUp } from '../../src/desktop/state';
import type { Desk } from './desk';
import { AFTER_A_RESYNC, expectAll } from './invariants';
import type { Phone } from './phone';

export type Lines = ReturnType<typeof createLines>;

/** In the middle: a model needs no jitter. */
const CHANCE = 0.5;

/** What lies between the desk and the phone systems, as the manager has it, but at once. */
export function createLines(desk: Desk, phones: readonly Phone[], now: () => EpochMs) {
  const attached = new Set<ConnectorId>();
  const { state, take } = desk;

  function phoneOf(connectorId: ConnectorId): Phone {
    const found = phones.find((phone) => phone.connectorId === connectorId);
    if (!found) throw new Error(`The desk speaks of ${connectorId}, which is no phone system.`);
    return found;
  }

  function apply({ connectorId }: Phone, event: CtiEvent): void {
    take({
      kind: 'event',
      connectorId,
      event,
      at: now(),
      newCallId: desk.newCallId(),
      chance: CHANCE,
    });
  }

  function hear(phone: Phone, events: readonly CtiEvent[]): void {
    const { connectorId } = phone;
    if (!attached.has(connectorId)) return;
    for (const event of events) {
      const before = state().links[connectorId];
      apply(phone, event);
      const isLost = event.kind === 'system' && event.status === 'messageLost';
      if (isLost || needsResync(before, state().links[connectorId])) resync(phone);
    }
  }

  function resync(phone: Phone): void {
    if (!phone.isHeard()) return;
    const { connectorId } = phone;
    const snapshot = phone.snapshot(now());
    const differences = () => reconcile(state(), connectorId, snapshot);
    for (const event of differences()) apply(phone, event);
    const { device } = snapshot;
    take({ kind: 'resynced', connectorId, at: now(), ...(device && { device }) });
    expectAll(AFTER_A_RESYNC, { state: state(), connectorId, snapshot });
    const again = differences().filter(({ kind }) => kind === 'call');
    if (again.length > 0) throw new Error(`A second look finds more: ${JSON.stringify(again)}`);
  }

  const tellLink = (phone: Phone, to: LinkState) =>
    hear(phone, [{ kind: 'link', state: to, at: now() }]);

  function connect(phone: Phone): void {
    tellLink(phone, 'connecting');
    phone.close();
    if (phone.open()) tellLink(phone, 'connected');
    else tellLink(phone, phone.line() === 'refused' ? 'refused' : 'offline');
  }

  return {
    hear,
    connect,
    tellLink,
    phoneOf,
    isAttached: ({ connectorId }: Phone) => attached.has(connectorId),
    /** The connectors that can take a command now. */
    up: () => [...attached].filter((id) => isUp(state().links[id]?.state)),
    attach(phone: Phone): void {
      if (attached.has(phone.connectorId)) return;
      attached.add(phone.connectorId);
      connect(phone);
    },
    detach(phone: Phone): void {
      const { connectorId } = phone;
      if (!attached.delete(connectorId)) return;
      phone.close();
      take({ kind: 'connectorDetached', connectorId, at: now() });
    },
    answerProbe({ connectorId }: Phone, answered: boolean): void {
      if (!attached.has(connectorId)) return;
      take({ kind: 'probed', connectorId, answered, at: now(), chance: CHANCE });
    },
  };
}
