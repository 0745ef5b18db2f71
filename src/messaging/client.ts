import {
  type Answer,
  DESKTOP_PORT,
  type DesktopView,
  type Payload,
  type RequestName,
} from './protocol';

/** One end of a long-lived connection to the background. */
interface ViewPort {
  onMessage(listener: (message: unknown) => void): void;
  onDisconnect(listener: () => void): void;
  disconnect(): void;
}

/** How messages reach the background; `browser/runtime-transport.ts` is the real one. */
export interface Transport {
  send(message: unknown): Promise<unknown>;
  connect(name: string): ViewPort;
}

/** The background refused a request or broke on it; `code` is one of the server's. */
export class RequestError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'RequestError';
  }
}

interface Reply {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly code: string; readonly message: string };
}

export interface DesktopClient {
  /** Asks once; never repeated by itself. Rejects with a RequestError. */
  request<Name extends RequestName>(name: Name, payload: Payload<Name>): Promise<Answer<Name>>;
  /** Calls `onView` with the whole picture now and after each change. `onLost`: the background stopped; it is asked again at once. */
  watch(onView: (view: DesktopView) => void, onLost?: () => void): () => void;
}

export function createClient(transport: Transport): DesktopClient {
  return {
    async request<Name extends RequestName>(name: Name, payload: Payload<Name>) {
      const reply = (await transport.send({ request: name, payload })) as Reply | undefined;
      if (reply?.ok) return reply.value as Answer<Name>;
      throw new RequestError(
        reply?.error?.code ?? 'noAnswer',
        reply?.error?.message ?? `${name}: the background did not answer`,
      );
    },
    watch(onView, onLost = () => {}) {
      let stopped = false;
      let port: ViewPort | undefined;
      const connect = () => {
        port = transport.connect(DESKTOP_PORT);
        port.onMessage((message) => onView(message as DesktopView));
        // A stopped background is normal: connecting again starts it, and it answers with the whole picture.
        port.onDisconnect(() => {
          if (stopped) return;
          onLost();
          connect();
        });
      };
      connect();
      return () => {
        stopped = true;
        port?.disconnect();
      };
    },
  };
}
