import type { CtiEvent, LinkDetail, Snapshot } from '../cti/event';
import { type ConnectorId, toCallId } from '../cti/ids';
import { needsResync } from './apply-link-event';
import type { Loop } from './loop';
import type { AttachedConnector, DesktopPorts } from './ports';
import { reconcile } from './reconcile';

/** How long a phone system may take to let us on, to tell all it knows, to answer a probe. */
const CONNECT_MS = 30_000;
const SNAPSHOT_MS = 20_000;
const PROBE_MS = 10_000;

interface LineParts {
  readonly ports: DesktopPorts;
  readonly loop: Loop;
  readonly attached: ReadonlyMap<ConnectorId, AttachedConnector>;
}

/** A picture that is being taken; `isDue`: it has to be taken once more. */
interface Resync {
  isDue: boolean;
  work: Promise<void>;
}

/** The lines to the phone systems: made, taken again after a loss, checked, and their picture kept true. */
export interface Lines {
  /** One attempt; resolves when it is over and, if it came up, the picture has been taken. */
  connect(connectorId: ConnectorId): Promise<void>;
  /** Applies what a connector tells; resolves when it is applied and stored. */
  hear(connectorId: ConnectorId, event: CtiEvent): Promise<void>;
  /** The picture has turned out to be wrong: it is taken again. */
  resync(connectorId: ConnectorId): void;
  /** Whether the phone system can be asked if it is there, and is not being asked. */
  canProbe(connectorId: ConnectorId): boolean;
  /** Asks it; if there is no answer, the line is made again. */
  probe(connectorId: ConnectorId): Promise<void>;
}

export function createLines({ ports, loop, attached }: LineParts): Lines {
  const connecting = new Set<ConnectorId>();
  const probing = new Set<ConnectorId>();
  /**
   * While a picture is being taken, what is told meanwhile waits, so that an old picture never overwrites newer
   * news. Some of it may be in the picture already; told again in its order, it leads to the same end.
   */
  const waiting = new Map<ConnectorId, (() => Promise<void>)[]>();
  const resyncs = new Map<ConnectorId, Resync>();

  function note(connectorId: ConnectorId, what: string, error: unknown): void {
    const at = ports.clock.now();
    ports.observe({ kind: 'note', at, connectorId, what, payload: String(error) }, loop.state());
  }

  const take = (connectorId: ConnectorId, event: CtiEvent) =>
    loop.take({
      kind: 'event',
      connectorId,
      event,
      at: ports.clock.now(),
      newCallId: toCallId(ports.newId()),
      chance: ports.chance(),
    });

  const link = (connectorId: ConnectorId, state: 'connecting' | 'offline', detail?: LinkDetail) =>
    hear(connectorId, { kind: 'link', state, at: ports.clock.now(), ...(detail && { detail }) });

  async function hear(connectorId: ConnectorId, event: CtiEvent): Promise<void> {
    const queue = waiting.get(connectorId);
    const entry = attached.get(connectorId);
    if (queue && event.kind !== 'link') {
      return new Promise((resolve, reject) => {
        // Taken out of use meanwhile, it is not heard any more.
        queue.push(async () => {
          if (attached.get(connectorId) === entry) await follow(connectorId, event).catch(reject);
          resolve();
        });
      });
    }
    await loop.inTurn(() => follow(connectorId, event));
  }

  /** Takes the event and, where the picture may be old after it, has it taken again. */
  async function follow(connectorId: ConnectorId, event: CtiEvent): Promise<void> {
    const before = loop.state().links[connectorId];
    await take(connectorId, event);
    const isLost = event.kind === 'system' && event.status === 'messageLost';
    if (isLost || needsResync(before, loop.state().links[connectorId])) resync(connectorId);
  }

  /** Once at a time; if the picture grows old while it is being taken, it is taken again. */
  function resync(connectorId: ConnectorId): void {
    const running = resyncs.get(connectorId);
    if (running) {
      running.isDue = true;
      return;
    }
    const current: Resync = { isDue: true, work: Promise.resolve() };
    resyncs.set(connectorId, current);
    current.work = takePictures(connectorId, current);
  }

  async function takePictures(connectorId: ConnectorId, resync: Resync): Promise<void> {
    try {
      for (let entry = attached.get(connectorId); entry && resync.isDue; ) {
        resync.isDue = false;
        waiting.set(connectorId, []);
        await takePicture(connectorId, entry);
        entry = attached.get(connectorId);
      }
    } finally {
      // In the same moment in which it is seen that none is due: nobody can ask for one in between and not be heard.
      resyncs.delete(connectorId);
    }
  }

  async function takePicture(connectorId: ConnectorId, entry: AttachedConnector): Promise<void> {
    let failure: unknown = 'no answer in time';
    const look = async () => {
      try {
        return { snapshot: await entry.connector.snapshot() };
      } catch (error) {
        failure = error;
        return undefined;
      }
    };
    const picture = await ports.deadline(look(), SNAPSHOT_MS);
    await loop.inTurn(async () => {
      if (attached.get(connectorId) === entry) {
        if (picture) await applyPicture(connectorId, picture.snapshot);
        else note(connectorId, 'the snapshot failed', failure);
        if (!picture) await answered(connectorId, false);
      }
      const queue = waiting.get(connectorId) ?? [];
      for (let next = queue.shift(); next; next = queue.shift()) await next();
      waiting.delete(connectorId);
    });
  }

  async function applyPicture(
    connectorId: ConnectorId,
    snapshot: Snapshot | undefined,
  ): Promise<void> {
    const events = snapshot ? reconcile(loop.state(), connectorId, snapshot) : [];
    for (const event of events) await take(connectorId, event);
    const device = snapshot?.device;
    const at = ports.clock.now();
    await loop.take({ kind: 'resynced', connectorId, at, ...(device && { device }) });
  }

  const answered = (connectorId: ConnectorId, isAnswer: boolean) =>
    loop.take({
      kind: 'probed',
      connectorId,
      answered: isAnswer,
      at: ports.clock.now(),
      chance: ports.chance(),
    });

  async function connect(connectorId: ConnectorId): Promise<void> {
    const entry = attached.get(connectorId);
    if (!entry || connecting.has(connectorId)) return;
    connecting.add(connectorId);
    try {
      await link(connectorId, 'connecting');
      const attempt = entry.connector.connect().then(() => true);
      const isOver = await ports.deadline(attempt, CONNECT_MS);
      if (!isOver) await link(connectorId, 'offline', { key: 'linkTimedOut' });
    } catch (error) {
      note(connectorId, 'the attempt to connect failed', error);
      await link(connectorId, 'offline', { key: 'linkFailed' });
    } finally {
      connecting.delete(connectorId);
    }
    // What the connector told of the line may still be on its way.
    await loop.inTurn(async () => {});
    await resyncs.get(connectorId)?.work;
  }

  async function probe(connectorId: ConnectorId): Promise<void> {
    const connector = attached.get(connectorId)?.connector;
    if (!connector?.probe || probing.has(connectorId)) return;
    probing.add(connectorId);
    const isAlive = await ports
      .deadline(
        connector.probe().catch(() => false),
        PROBE_MS,
      )
      .finally(() => probing.delete(connectorId));
    if (attached.get(connectorId)?.connector !== connector) return;
    await loop.inTurn(() => answered(connectorId, isAlive === true));
  }

  const canProbe = (connectorId: ConnectorId) =>
    attached.get(connectorId)?.connector.probe !== undefined && !probing.has(connectorId);

  return { connect, hear, resync, canProbe, probe };
}
