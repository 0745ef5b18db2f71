/**
 * Who may talk to the background: our own pages, our content scripts in pages that are not ours, and the toast, a
 * page of ours inside one that is not.
 */
export type SenderKind = 'extensionPage' | 'contentScript' | 'toast';

/** What the browser vouches for about a message's sender. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  /** 0: the page itself; otherwise a frame in it. Absent where there is no tab. */
  readonly frameId?: number | undefined;
}

/** The toast's page, below the extension's root: the only one that a web page can load. */
export const TOAST_PAGE = 'extension/toast/index.html';

/**
 * @param ownId this extension's id
 * @param ownBase the address of its root, `chrome-extension://…/` or `moz-extension://…/`. A page that was loaded
 * from Chromium's address of the session has the address below this root all the same.
 * @returns undefined for everybody else: other extensions, web pages
 */
export function classifySender(
  sender: Sender,
  ownId: string,
  ownBase: string,
): SenderKind | undefined {
  if (sender.id !== ownId || sender.url === undefined) return undefined;
  if (!sender.url.startsWith(ownBase)) return 'contentScript';
  const [address] = sender.url.split(/[?#]/);
  if (address === ownBase + TOAST_PAGE) return 'toast';
  // No other page of ours has reason to stand in a frame; `%69ndex.html` brings the toast's up in one too.
  return sender.frameId ? undefined : 'extensionPage';
}
