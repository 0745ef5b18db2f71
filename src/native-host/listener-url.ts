/** The listener URL: what an admin may type, and where the host then listens. */

export interface ListenerAddress {
  /** The URL in its normal form, e.g. `http://localhost:5000/`. */
  readonly url: string;
  readonly port: number;
  /** The one path that is served, e.g. `/`. */
  readonly path: string;
}

export type ListenerUrl =
  | { readonly ok: true; readonly address: ListenerAddress }
  | { readonly ok: false; readonly message: string };

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** Only plain HTTP on this machine: the listener must never be reachable from the network. */
export function parseListenerUrl(text: string): ListenerUrl {
  if (!URL.canParse(text)) {
    return refuse('The listener URL must be a whole URL such as http://localhost:5000/.');
  }
  const url = new URL(text);
  if (url.protocol !== 'http:') return refuse('The listener URL must begin with http://.');
  if (!LOOPBACK_HOSTS.includes(url.hostname)) {
    return refuse('The host of the listener URL must be localhost, 127.0.0.1 or [::1].');
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return refuse('The listener URL must have no user name, query or fragment.');
  }
  const port = url.port === '' ? 80 : Number(url.port);
  if (port === 0) return refuse('The listener URL must name a port, such as 5000.');
  return { ok: true, address: { url: url.href, port, path: url.pathname } };
}

function refuse(message: string): ListenerUrl {
  return { ok: false, message };
}
