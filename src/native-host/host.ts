/** The host itself: keeps the port, listens, and follows what the extension configures. */
import type { ExtensionMessage, HostMessage } from '../connectors/generic-listener/host-protocol';
import { findHolder, removeHolder, writeHolder } from './holder';
import { recallAddress, rememberUrl } from './last-url';
import { createListener } from './listener';
import { type ListenerAddress, parseListenerUrl } from './listener-url';
import { keepPort } from './port-keeper';
import { createRelay } from './relay';
import { bindLoopback } from './server';

export interface HostWorld {
  /** The browser's name as people know it; others are told it when they find the port busy. */
  readonly browser: string;
  /** Where this registration of the host remembers its URL. */
  readonly stateFolder: string;
  /** Where all registrations of this user say who has which port. */
  readonly holderFolder: string;
  send(message: HostMessage): void;
}

export interface Host {
  onMessage(message: ExtensionMessage): void;
  /** Leaves nothing behind. Synchronous: called while the process exits. */
  end(): void;
}

type PortStatus = Extract<HostMessage, { type: 'listening' | 'portTaken' | 'misconfigured' }>;

/**
 * Binds the last URL at once and answers 503 there; the extension's `configure` and `ready` follow
 * within moments. The extension hears of the port only after it has configured one.
 */
export function startHost(world: HostWorld): Host {
  let address = recallAddress(world.stateFolder);
  let token: string | undefined;
  let isConfigured = false;
  let isReady = false;
  let status: PortStatus | undefined;

  const relay = createRelay(world.send);
  const answerRequest = createListener({
    rules: () => ({ port: address.port, path: address.path, token }),
    isExtensionReady: () => isConfigured && isReady,
    ask: relay.ask,
    now: () => performance.now(),
  });

  let givenBack: Promise<void> = Promise.resolve();
  let giveBack = takePort(address);

  function takePort({ port }: ListenerAddress): () => Promise<void> {
    const bind = async () => {
      await givenBack;
      return bindLoopback(port, answerRequest);
    };
    return keepPort(bind, {
      onBound: onListening,
      onTaken: () =>
        setStatus({ type: 'portTaken', port, holder: findHolder(world.holderFolder, port) }),
      onFailed: (message) => setStatus({ type: 'misconfigured', message }),
    });
  }

  function leavePort(): void {
    forgetHolding();
    status = undefined;
    givenBack = giveBack();
  }

  function onListening(): void {
    const { url, port } = address;
    writeHolder(world.holderFolder, port, { pid: process.pid, browser: world.browser, url });
    setStatus({ type: 'listening', url });
  }

  function forgetHolding(): void {
    if (status?.type === 'listening') removeHolder(world.holderFolder, address.port);
  }

  function setStatus(next: PortStatus): void {
    const isNews = JSON.stringify(next) !== JSON.stringify(status);
    status = next;
    if (isConfigured && isNews) world.send(next);
  }

  function configure(url: string, newToken: string | undefined): void {
    isConfigured = true;
    const parsed = parseListenerUrl(url);
    if (!parsed.ok) {
      leavePort();
      setStatus({ type: 'misconfigured', message: parsed.message });
      return;
    }
    token = newToken;
    rememberUrl(world.stateFolder, parsed.address.url);
    moveTo(parsed.address);
  }

  /** The same port is kept, not given back and taken again: somebody else could get it in between. */
  function moveTo(next: ListenerAddress): void {
    const known = status;
    const canStay = next.port === address.port && known?.type !== 'misconfigured';
    if (!canStay) leavePort();
    address = next;
    if (!canStay) giveBack = takePort(next);
    else if (known !== undefined) {
      status = undefined;
      if (known.type === 'listening') onListening();
      else setStatus(known);
    }
  }

  return {
    onMessage(message) {
      if (message.type === 'configure') configure(message.url, message.token);
      else if (message.type === 'ready') isReady = true;
      else relay.onAnswer(message);
    },
    end: forgetHolding,
  };
}
