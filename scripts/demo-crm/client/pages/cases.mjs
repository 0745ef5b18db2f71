import { getJson } from '../api.mjs';
import { element } from '../element.mjs';
import { countOf, pageHead } from '../parts/heading.mjs';
import { caseTable } from '../parts/record-tables.mjs';

/** @type {import('../router.mjs').LoadPage} */
export async function loadCases({ signal }) {
  const { cases } = /** @type {{ cases: import('../../views.mjs').CaseRow[] }} */ (
    await getJson('/api/cases', signal)
  );
  const openCount = cases.filter(({ status }) => status !== 'closed').length;
  const summary = `${countOf(cases.length, 'case', 'cases')}, ${openCount} not closed`;
  const actions = [element('a', { class: 'button', href: '/cases/new' }, 'New case')];
  return {
    title: 'Cases',
    content: [
      pageHead('Cases', { summary, actions }),
      element('div', { class: 'card flush' }, caseTable('All cases', cases)),
    ],
  };
}
