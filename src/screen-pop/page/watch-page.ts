import { focusedElement } from './fields';
import type { PageState } from './messages';
import { createUnsavedEdits, EDIT_EVENTS } from './unsaved-edits';

export interface PageWatch {
  state(): PageState;
  stop(): void;
}

const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'input', 'paste', 'drop'];

/**
 * Watches what the agent does in one document, from its beginning on: only listens, first in line, and leaves nothing
 * that the page could notice.
 * @param isWanted false when the extension has left this script behind
 */
export function watchPage(window: Window, isWanted: () => boolean): PageWatch {
  const { document } = window;
  const edits = createUnsavedEdits(document);
  let touchedAt = 0;
  let focusedFrame = false;

  function onEvent(event: Event): void {
    if (!event.isTrusted) return;
    if (!isWanted()) {
      stop();
      return;
    }
    if (TOUCHES.includes(event.type)) touchedAt = Date.now();
    edits.onEvent(event);
  }

  /** The page keeps the focus while its window loses it: then a frame within has it. */
  function onBlur(): void {
    setTimeout(() => {
      if (document.hasFocus()) focusedFrame = true;
    });
  }

  function onShown(event: PageTransitionEvent): void {
    const [navigation] = window.performance.getEntriesByType('navigation');
    const { type } = navigation as PerformanceNavigationTiming;
    // A page that was kept alive meanwhile (persisted) has kept its edits too.
    if ((type === 'reload' || type === 'back_forward') && !event.persisted) edits.takeRestored();
  }

  function listen(): void {
    for (const name of new Set([...EDIT_EVENTS, ...TOUCHES])) {
      window.addEventListener(name, onEvent, { capture: true, passive: true });
    }
    window.addEventListener('blur', onBlur);
    window.addEventListener('pageshow', onShown);
  }

  // `document.open()`, with which editors fill their frames, takes all listeners away.
  const rewritten = new MutationObserver(listen);

  function stop(): void {
    rewritten.disconnect();
    for (const name of new Set([...EDIT_EVENTS, ...TOUCHES])) {
      window.removeEventListener(name, onEvent, { capture: true });
    }
    window.removeEventListener('blur', onBlur);
    window.removeEventListener('pageshow', onShown);
  }

  listen();
  rewritten.observe(document, { childList: true });
  return {
    state: () => ({
      unsaved: edits.isUnsaved(),
      focusedFrame: focusedFrame || focusedElement(document) instanceof HTMLIFrameElement,
      touchedAt,
    }),
    stop,
  };
}
