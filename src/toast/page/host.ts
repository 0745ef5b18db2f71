/** What the background hands over: where the toast's page is, and the token for it. */
export interface ToastSeed {
  /** In Chromium with the address of this browser session. */
  readonly url: string;
  readonly origin: string;
  readonly token: string;
}

/** What the frame tells its host. */
export type FrameMessage = { readonly height: number } | { readonly close: true };
/** What the host tells its frame: it stands somewhere else now. */
export type HostMessage = { readonly moved: true };

/** By then a frame that can run has said how tall it is. Where a page's policy keeps it out, nothing ever comes. */
const READY_MS = 2000;
const FIRST_HEIGHT = 160;
const MAX_HEIGHT = 640;

/**
 * A page's `!important` loses against this one (CSS Cascade 5, section 6.1: of important declarations the inner
 * tree's win), so nothing in its style sheets hides, moves or turns the toast.
 */
const STYLE = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  z-index: 2147483647 !important;
  inset-block: 16px auto !important;
  inset-inline: auto 16px !important;
  box-sizing: border-box !important;
  inline-size: min(352px, 100vw - 32px) !important;
  block-size: min($height, 100vh - 32px) !important;
  opacity: $opacity !important;
  color-scheme: light dark !important;
}
iframe {
  display: block;
  inline-size: 100%;
  block-size: 100%;
  border: 0;
  border-radius: 14px;
  box-shadow: 0 0 0 1px rgb(128 128 128 / 35%), 0 12px 32px -8px rgb(0 0 0 / 45%);
  color-scheme: light dark;
}
@media print {
  :host { display: none !important; }
}
`;

/**
 * Puts the toast into the page: an element that holds nothing but a frame of the extension, which alone knows about
 * the call. It stands in the top layer, takes no focus and no room in the page.
 * @returns a function that takes it out again
 */
export function placeToast(page: Document, seed: ToastSeed): () => void {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [sheet];
  const fit = (height: number, opacity: 0 | 1) => {
    const px = Math.max(0, Math.min(Math.round(height), MAX_HEIGHT));
    sheet.replaceSync(STYLE.replace('$height', `${px}px`).replace('$opacity', `${opacity}`));
  };
  // Unseen, not empty: in a frame of no size Chromium draws nothing, and nothing is measured.
  fit(FIRST_HEIGHT, 0);
  const frame = page.createElement('iframe');
  frame.title = 'Offhook';
  frame.src = `${seed.url}#${seed.token}`;
  root.append(frame);

  const over = new AbortController();
  const remove = () => {
    over.abort();
    host.remove();
  };
  const timer = setTimeout(remove, READY_MS);
  over.signal.addEventListener('abort', () => clearTimeout(timer));

  frame.addEventListener(
    'load',
    () => {
      // A second load is not ours: the extension was reloaded, or the page has moved the element.
      frame.addEventListener('load', remove, { signal: over.signal });
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<FrameMessage>) => {
        clearTimeout(timer);
        if ('close' in data) remove();
        else fit(data.height, 1);
      };
      const moved = () => port1.postMessage({ moved: true } satisfies HostMessage);
      page.defaultView?.addEventListener('resize', moved, { signal: over.signal });
      over.signal.addEventListener('abort', () => port1.close());
      frame.contentWindow?.postMessage('toast', seed.origin, [port2]);
    },
    { once: true },
  );

  // A page's modal dialog makes all outside of it inert, the top layer included. When one opens or closes, this toast
  // goes, and Offhook puts another one where it can be reached.
  const modal = [...page.querySelectorAll('dialog:modal')].at(-1);
  modal?.addEventListener('close', remove, { signal: over.signal });
  const toggled = ({ target }: Event) => {
    if (target instanceof Element && target.matches('dialog:modal')) remove();
  };
  page.addEventListener('toggle', toggled, { capture: true, signal: over.signal });
  host.popover = 'manual';
  (modal ?? page.documentElement).append(host);
  host.showPopover();
  return remove;
}
