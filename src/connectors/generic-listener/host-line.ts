import * as v from 'valibot';
import type { NativePort } from '../../cti/connector';
import type { LinkDetail, LinkState } from '../../cti/event';
import {
  type AnswerMessage,
  type ExtensionMessage,
  type HostMessage,
  hostMessageSchema,
} from './host-protocol';
import type { ListenerSettings } from './settings';

type HostRequest = Extract<HostMessage, { type: 'request' }>;
type PortTaken = Extract<HostMessage, { type: 'portTaken' }>;

export interface HostLinePorts {
  openNativePort(): NativePort;
  /** The line's state in words. Without a host the listener still works for URLs that the browser opens. */
  onState(state: LinkState, detail?: LinkDetail): void;
  answer(request: HostRequest): Promise<Pick<AnswerMessage, 'status' | 'body'>>;
  onLost(): void;
}

/** The line to the native host, from one opening to one close. */
export interface HostLine {
  close(): void;
}

/** Starts the host and answers its requests. A host that is not installed is a state, not an error. */
export function openHostLine(settings: ListenerSettings, ports: HostLinePorts): HostLine {
  const port = ports.openNativePort();
  const post = (message: ExtensionMessage) => port.post(message);
  let heard = false;

  port.onMessage((raw) => {
    const parsed = v.safeParse(hostMessageSchema, raw);
    if (!parsed.success) return;
    heard = true;
    const message = parsed.output;
    switch (message.type) {
      case 'listening':
        return ports.onState('connected');
      case 'portTaken':
        return ports.onState('degraded', portTakenDetail(message));
      case 'misconfigured':
        return ports.onState('degraded', {
          key: 'listenerMisconfigured',
          values: [message.message],
        });
      case 'request':
        void ports
          .answer(message)
          .then((answer) => post({ type: 'answer', id: message.id, ...answer }));
    }
  });
  port.onClose(() => {
    // A host that never spoke is not installed (the browser's own wording differs and is translated).
    if (!heard) return ports.onState('connected', { key: 'listenerHostMissing' });
    ports.onState('degraded', { key: 'listenerHostLost' });
    ports.onLost();
  });
  post({
    type: 'configure',
    url: settings.url,
    ...(settings.token !== undefined && { token: settings.token }),
  });
  post({ type: 'ready' });
  return { close: () => port.close() };
}

function portTakenDetail({ port, holder }: PortTaken): LinkDetail {
  if (holder.kind === 'offhook') {
    return { key: 'listenerPortTaken', values: [String(port), holder.browser] };
  }
  return holder.hint === 'airplay'
    ? { key: 'listenerPortTakenAirPlay', values: [String(port)] }
    : { key: 'listenerPortTakenOther', values: [String(port)] };
}
