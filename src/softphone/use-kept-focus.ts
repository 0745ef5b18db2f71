import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus in a region whose buttons come and go with the state of a call: when the focused one has
 * gone, the region itself (it needs `tabIndex={-1}`) takes the focus.
 */
export function useKeptFocus(region: RefObject<HTMLElement | null>): void {
  const hadFocus = useRef(false);
  // Before this render reaches the DOM: a removed element has no focus to ask about afterwards.
  hadFocus.current = region.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    const isLost = hadFocus.current && !region.current?.contains(document.activeElement);
    if (isLost) region.current?.focus({ preventScroll: true });
  });
}
