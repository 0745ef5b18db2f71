import { element } from '../element.mjs';

/** @type {Record<import('../../records/cases.mjs').CaseStatus | import('../../records/cases.mjs').CasePriority, string>} */
const LABELS = {
  open: 'Open',
  waiting: 'Waiting',
  closed: 'Closed',
  low: 'Low',
  normal: 'Normal',
  high: 'High',
};

/**
 * A short state with a colour of its own; the word says it all, the colour only helps.
 * @param {keyof typeof LABELS} value
 */
export function pill(value) {
  return element('span', { class: `pill ${value}` }, LABELS[value]);
}
