import type { FrameMessage, HostMessage } from './host';

/** The frame's line to the element around it, which the page cannot listen to. */
export interface HostLink {
  fit(height: number): void;
  close(): void;
}

/** Resolves when the element has given the frame its end of the line: first thing after the page has loaded. */
export function awaitHost(frame: Window, onMoved: () => void): Promise<HostLink> {
  return new Promise((resolve) => {
    const take = (event: MessageEvent<unknown>) => {
      const [port] = event.ports;
      if (event.source !== frame.parent || event.data !== 'toast' || !port) return;
      frame.removeEventListener('message', take);
      port.onmessage = ({ data }: MessageEvent<HostMessage>) => data.moved && onMoved();
      const tell = (message: FrameMessage) => port.postMessage(message);
      resolve({ fit: (height) => tell({ height }), close: () => tell({ close: true }) });
    };
    frame.addEventListener('message', take);
  });
}
