import { DONE, refused } from '../../cti/command';
import type { Connector, ConnectorWorld } from '../../cti/connector';
import type { LinkDetail, LinkState } from '../../cti/event';
import { type EpochMs, toVendorCallId, type VendorCallId } from '../../cti/ids';
import type { Capture } from './capture';
import { type HostLine, openHostLine } from './host-line';
import type { AnswerMessage } from './host-protocol';
import { type ListenerSettings, toListenerHost } from './settings';
import { parseListenerQuery, toCallEvent } from './wire';

/** How long after a lost host it is started again, and how often a stopped background is looked after. */
const RETRY_MS = 30_000;

export interface GenericListener extends Connector {
  /** A navigation to the listener URL was captured. */
  takeCapture(capture: Pick<Capture, 'query' | 'at'>): Promise<void>;
  /** Starts the native host again if it is not running: it may have been installed meanwhile. */
  retryHost(): void;
}

type Outcome = Pick<AnswerMessage, 'status' | 'body'>;

/**
 * Takes calls announced by URL. It hears of calls and controls none: all that can be done with one is to close
 * it, and there is nobody to ask for a snapshot.
 */
export function createGenericListener(
  settings: ListenerSettings,
  world: ConnectorWorld,
): GenericListener {
  let line: HostLine | undefined;

  function report(state: LinkState, detail?: LinkDetail) {
    return world.emit({ kind: 'link', state, at: world.clock.now(), ...(detail && { detail }) });
  }

  /** Without a host, only what the browser opens is heard, and that needs access to the URL's host. */
  async function tell(state: LinkState, detail?: LinkDetail) {
    const deaf =
      detail?.key === 'listenerHostMissing' && !(await world.isAllowed([toListenerHost(settings)]));
    return deaf ? report('degraded', { key: 'listenerNoAccess' }) : report(state, detail);
  }

  async function take(query: string, at: EpochMs): Promise<Outcome> {
    const parsed = parseListenerQuery(query);
    if (!parsed.ok) {
      return { status: 400, body: { parameter: parsed.parameter, error: parsed.error } };
    }
    const { request } = parsed;
    const vendorCallId = toVendorCallId(request.callid ?? world.newId());
    const callId = await world.emit(toCallEvent(request, vendorCallId, at));
    return callId === undefined
      ? { status: 400, body: { parameter: 'callid', error: 'there is no such call' } }
      : { status: 200, body: { callId } };
  }

  function openLine() {
    line = openHostLine(settings, {
      openNativePort: () => world.openNativePort(),
      onState: (state, detail) => {
        void tell(state, detail);
        // The open line keeps the background running; should it be stopped all the same, this starts it again.
        if (detail?.key !== 'listenerHostMissing') world.wakeAt(world.clock.now() + RETRY_MS);
        else line = undefined;
      },
      answer: (request) => take(request.query, world.clock.now()),
      onLost: () => {
        line = undefined;
      },
    });
  }

  /** The agent closes a call: its system never says when it was answered, so it counts from its announcement. */
  async function close(vendorCallId: VendorCallId) {
    const at = world.clock.now();
    await world.emit({ kind: 'call', name: 'established', vendorCallId, at });
    await world.emit({
      kind: 'call',
      name: 'connectionCleared',
      vendorCallId,
      at: world.clock.now(),
      cause: 'normal',
    });
  }

  return {
    async connect() {
      // A line that is there stays: it is ours alone and needs no new log-on.
      if (line) await report('connected');
      else openLine();
    },
    snapshot: async () => undefined,
    async execute(command) {
      if (command.service !== 'clearConnection') return refused('notPermitted', command.service);
      await close(command.callId);
      return DONE;
    },
    tick() {
      if (line) world.wakeAt(world.clock.now() + RETRY_MS);
      else openLine();
    },
    async disconnect() {
      world.wakeAt(undefined);
      line?.close();
      line = undefined;
    },
    async takeCapture({ query, at }) {
      const { status, body } = await take(query, at);
      if (status === 400 && 'error' in body) {
        const values = [body.parameter ?? '', body.error];
        await report('degraded', { key: 'listenerBadRequest', values });
      }
    },
    retryHost() {
      if (!line) openLine();
    },
  };
}
