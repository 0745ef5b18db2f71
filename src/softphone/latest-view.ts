import { type ReadonlySignal, signal } from '@preact/signals';
import type { DesktopView } from '../messaging/protocol';

/** What a page knows of the desktop at the moment. */
export interface LatestView {
  /** Undefined until the first picture has come; stays when the background is lost. */
  readonly view: ReadonlySignal<DesktopView | undefined>;
  /** The background has stopped and has not answered again yet. */
  readonly isLost: ReadonlySignal<boolean>;
}

type Watch = (onView: (view: DesktopView) => void, onLost: () => void) => () => void;

/** Follows the desktop for the life of the page. */
export function followView(watch: Watch): LatestView {
  const view = signal<DesktopView | undefined>(undefined);
  const isLost = signal(false);
  watch(
    (next) => {
      // A background that started anew may count from the beginning again.
      const isOlder = !isLost.value && next.revision < (view.value?.revision ?? 0);
      if (isOlder) return;
      isLost.value = false;
      view.value = next;
    },
    () => {
      isLost.value = true;
    },
  );
  return { view, isLost };
}
