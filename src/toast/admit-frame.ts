/** Where a toast was put, and what its frame has to say to be let in. */
export interface ToastPlace {
  readonly tabId: number;
  /** Good for one frame, once; a frame that is let in gets the next one. */
  readonly token: string;
}

/** What the browser vouches for about a frame. */
interface FrameSender {
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

/**
 * Whether a frame that holds the toast's page is the one that Offhook has put there. A page that loads the toast
 * itself has no token, and one for another tab is worth nothing here.
 */
export function admitsFrame(
  place: ToastPlace | undefined,
  sender: FrameSender,
  token: unknown,
): boolean {
  return (
    place !== undefined &&
    sender.tab?.id === place.tabId &&
    typeof sender.frameId === 'number' &&
    sender.frameId > 0 &&
    token === place.token
  );
}
