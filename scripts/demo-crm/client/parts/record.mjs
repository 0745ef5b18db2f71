import { element } from '../element.mjs';
import { heading } from './heading.mjs';

/**
 * The top of a record: initials, name, a line that says what it is, buttons.
 * @param {string} name
 * @param {{ summary: string, actions?: HTMLElement[] }} options
 * @returns {HTMLElement}
 */
export function recordHead(name, { summary, actions = [] }) {
  const avatar = element('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(name));
  const line = element('p', { class: 'muted', dir: 'auto' }, summary);
  return element(
    'div',
    { class: 'page-head record-head' },
    avatar,
    element('div', { class: 'record-name' }, heading(name), line),
    element('div', { class: 'actions' }, ...actions),
  );
}

/**
 * A titled box of a record page.
 * @param {string} title
 * @param {...(Node | null)} content
 * @returns {HTMLElement}
 */
export function card(title, ...content) {
  const id = `card-${title.toLowerCase().replaceAll(' ', '-')}`;
  return element(
    'section',
    { class: 'card', 'aria-labelledby': id },
    element('h2', { id }, title),
    ...content,
  );
}

/**
 * @param {Array<[label: string, value: Node | string | null]>} fields null: not known
 * @returns {HTMLElement}
 */
export function fieldList(fields) {
  const rows = fields.map(([label, value]) => {
    const shown = value === null || value === '' ? element('span', { class: 'muted' }, '–') : value;
    return element('div', {}, element('dt', {}, label), element('dd', { dir: 'auto' }, shown));
  });
  return element('dl', { class: 'fields' }, ...rows);
}

/** @param {string} name */
function initials(name) {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return (
    ends
      .map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 0))
      .join('')
      .toUpperCase() || '?'
  );
}
