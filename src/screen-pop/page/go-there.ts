/** An application that has taken a link goes there at once; a slow one is not loaded under its hands. */
const TAKEN_MS = 1000;
const LOOK_MS = 50;

/** The last move whose end is not known yet: the next one is all that counts. */
let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * Leads the page to an address. `link`: by a link within the page, which a single-page application follows without
 * loading; where none listens, the browser follows it. `load`: anew, even if it is there already.
 * @param mayLoad asked before the page is loaded after all, as the link was taken but led nowhere
 */
export function goThere(
  window: Window,
  address: string,
  way: 'address' | 'link' | 'load',
  mayLoad: () => boolean,
): void {
  const { location } = window;
  clearTimeout(waiting);
  if (way === 'load') {
    const isSameDocument = withoutHash(location.href) === withoutHash(address);
    location.assign(address);
    if (isSameDocument) location.reload();
    return;
  }
  if (way === 'address' || new URL(address).origin !== location.origin) {
    location.assign(address);
    return;
  }
  const before = location.href;
  if (!clickLink(window.document, address)) return;
  // Looked at all the time: somebody may have been led on, and back again, when the time is over.
  const until = Date.now() + TAKEN_MS;
  const look = () => {
    if (location.href !== before) return;
    if (Date.now() < until) waiting = setTimeout(look, LOOK_MS);
    else if (mayLoad()) location.assign(address);
  };
  look();
}

const withoutHash = (address: string) => address.replace(/#.*$/s, '');

/** @returns whether the page took the click; if not, the browser is on its way already */
function clickLink(document: Document, address: string): boolean {
  const link = document.createElement('a');
  link.href = address;
  link.hidden = true;
  // Beside the body, which applications think of as theirs; it is gone again before anything is drawn.
  document.documentElement.append(link);
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
  const isLeftAlone = link.dispatchEvent(click);
  link.remove();
  return !isLeftAlone;
}
