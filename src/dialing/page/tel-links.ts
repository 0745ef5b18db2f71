/**
 * Dials `tel:` links with Offhook instead of whatever the computer would open.
 * Only a click of the agent's own counts: a page that scripts one is ignored, and its link goes where it would
 * have gone without us.
 * @param dial gets the link's whole address
 * @returns a function that stops it
 */
export function watchTelLinks(document: Document, dial: (href: string) => void): () => void {
  const stop = new AbortController();
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || event.ctrlKey || event.metaKey) return;
      const href = telHref(event);
      if (!href) return;
      event.preventDefault();
      event.stopPropagation();
      dial(href);
    },
    // First in line, so that the page's own handler cannot act on the click as well.
    { capture: true, signal: stop.signal },
  );
  return () => stop.abort();
}

/** The path crosses open shadow roots; `closest` would not. */
function telHref(event: MouseEvent): string | undefined {
  for (const target of event.composedPath()) {
    if (target instanceof HTMLAnchorElement && target.protocol === 'tel:') return target.href;
  }
  return undefined;
}
