import { element } from '../element.mjs';

/**
 * @template T
 * @typedef {{ label: string, isWideOnly?: boolean, cell(record: T): Node | string | null }} Column
 *   isWideOnly: left out on narrow screens
 */

/**
 * @template T
 * @param {string} caption for those who cannot see the table
 * @param {Column<T>[]} columns of which the first names the row
 * @param {T[]} records
 * @returns {HTMLElement}
 */
export function table(caption, columns, records) {
  const head = columns.map((column) =>
    element('th', { scope: 'col', class: classOf(column) }, column.label),
  );
  const rows = records.map((record) => element('tr', {}, ...toCells(columns, record)));
  return element(
    'table',
    {},
    element('caption', { class: 'visually-hidden' }, caption),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows),
  );
}

/**
 * @template T
 * @param {Column<T>[]} columns
 * @param {T} record
 */
function toCells(columns, record) {
  return columns.map((column, index) => {
    const content = column.cell(record) ?? element('span', { class: 'muted' }, '–');
    if (index === 0) return element('th', { scope: 'row' }, content);
    return element('td', { class: classOf(column) }, content);
  });
}

/** @param {{ isWideOnly?: boolean }} column */
function classOf({ isWideOnly }) {
  return isWideOnly ? 'wide-only' : null;
}
