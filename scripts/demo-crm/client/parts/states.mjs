import { element } from '../element.mjs';
import { pageHead } from './heading.mjs';

/**
 * What a page shows when there is nothing to show, or not yet.
 * @typedef {import('../router.mjs').Page} Page
 */

/** @returns {HTMLElement} */
export function loadingState() {
  const bars = [1, 2, 3].map(() => element('div', { class: 'skeleton-bar' }));
  const label = element('p', { class: 'visually-hidden', role: 'status' }, 'Loading…');
  return element('div', { class: 'skeleton' }, label, ...bars);
}

/**
 * @param {string} message
 * @param {{ label: string, href: string } | null} action what to do about it
 * @returns {HTMLElement}
 */
export function emptyState(message, action) {
  const link =
    action === null ? null : element('a', { class: 'button', href: action.href }, action.label);
  return element('div', { class: 'empty' }, element('p', {}, message), link);
}

/**
 * @param {string} message
 * @returns {Page}
 */
export function notFoundState(message) {
  const back = { label: 'Go to contacts', href: '/contacts' };
  return { title: 'Not found', content: [pageHead('Not found'), card(emptyState(message, back))] };
}

/**
 * @param {unknown} error
 * @param {() => void} onRetry
 * @returns {Page}
 */
export function troubleState(error, onRetry) {
  const isSignedOut = error instanceof Error && 'status' in error && error.status === 401;
  const message = isSignedOut
    ? 'Your session has ended.'
    : String(error instanceof Error ? error.message : error);
  const button = element(
    'button',
    { type: 'button', class: 'button primary' },
    isSignedOut ? 'Sign in' : 'Try again',
  );
  button.addEventListener('click', isSignedOut ? () => location.reload() : onRetry);
  const box = element('div', { class: 'empty', role: 'alert' }, element('p', {}, message), button);
  return { title: 'Something went wrong', content: [pageHead('Something went wrong'), card(box)] };
}

/** @param {HTMLElement} content */
function card(content) {
  return element('div', { class: 'card' }, content);
}
