import type { ToastPicture } from '../messaging/protocol';

/** The frame's end of its port to the background. */
export interface ToastPort {
  post(message: { readonly token: string }): void;
  onMessage(listener: (picture: ToastPicture) => void): void;
  onDisconnect(listener: () => void): void;
}

interface Link {
  readonly connect: () => ToastPort | undefined;
  /** What the background has given to the element around this frame. */
  readonly token: string;
  readonly onPicture: (picture: ToastPicture) => void;
  /** Nothing (more) is shown to this frame. */
  readonly onEnd: () => void;
}

/**
 * Follows what the toast shows. The background may be stopped at any time: the frame then comes back with the key it
 * was given last. One that is not let in has no business here.
 */
export function followToasts({ connect, token, onPicture, onEnd }: Link): void {
  let key = token;
  const join = () => {
    let isIn = false;
    const port = connect();
    // The extension has been reloaded: this frame is a leftover.
    if (!port) return onEnd();
    port.onMessage((picture) => {
      isIn = true;
      key = picture.key;
      onPicture(picture);
    });
    port.onDisconnect(() => (isIn ? join() : onEnd()));
    port.post({ token: key });
  };
  join();
}
