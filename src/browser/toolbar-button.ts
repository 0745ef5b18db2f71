import browser from 'webextension-polyfill';
import type { Badge } from '../toolbar/badge';
import { translate } from './translate';

/** Shows the badge; what is shown already is not shown again. */
export function createToolbarButton(): (badge: Badge) => void {
  let shown = '';
  return (badge) => {
    const next = JSON.stringify(badge);
    if (next === shown) return;
    shown = next;
    void browser.action.setBadgeText({ text: badge.text });
    void browser.action.setBadgeBackgroundColor({ color: badge.colour });
    void browser.action.setTitle({ title: translate(badge.titleKey) });
  };
}

/**
 * Opens the popup, so that somebody who has dialled in a page sees what comes of it. Where the browser wants a
 * click on the button itself, or its window is not in front, the badge has to do.
 */
export async function openPopup(): Promise<void> {
  await browser.action.openPopup().catch(() => {});
}
