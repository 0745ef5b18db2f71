/** Who may talk to the background: our own pages, and our content scripts in pages that are not ours. */
export type SenderKind = 'extensionPage' | 'contentScript';

/** What the browser vouches for about a message's sender. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

/**
 * @param ownId this extension's id
 * @param ownBase the address of its root, `chrome-extension://…/` or `moz-extension://…/`
 * @returns undefined for everybody else: other extensions, web pages
 */
export function classifySender(
  sender: Sender,
  ownId: string,
  ownBase: string,
): SenderKind | undefined {
  if (sender.id !== ownId || sender.url === undefined) return undefined;
  return sender.url.startsWith(ownBase) ? 'extensionPage' : 'contentScript';
}
