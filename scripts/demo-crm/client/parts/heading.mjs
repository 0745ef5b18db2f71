import { element } from '../element.mjs';

/**
 * The page's heading, which takes the focus when the page was reached without loading anew.
 * @param {string} text
 * @returns {HTMLElement}
 */
export function heading(text) {
  return element('h1', { tabindex: -1, dir: 'auto' }, text);
}

/**
 * The top of a list or a form: heading, a line below it, and buttons to the right.
 * @param {string} title
 * @param {{ summary?: string, actions?: HTMLElement[] }} [options]
 * @returns {HTMLElement}
 */
export function pageHead(title, { summary = '', actions = [] } = {}) {
  const text = element(
    'div',
    {},
    heading(title),
    summary === '' ? null : element('p', { class: 'muted' }, summary),
  );
  return element(
    'div',
    { class: 'page-head' },
    text,
    element('div', { class: 'actions' }, ...actions),
  );
}

/**
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
export function countOf(count, one, many) {
  return `${count} ${count === 1 ? one : many}`;
}
