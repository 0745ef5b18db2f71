import { getJson } from '../api.mjs';
import { element } from '../element.mjs';
import { formatDay } from '../parts/format-day.mjs';
import { pageHead } from '../parts/heading.mjs';
import { phoneLink, recordLink } from '../parts/links.mjs';
import { pill } from '../parts/pill.mjs';
import { card, fieldList } from '../parts/record.mjs';

/** @type {import('../router.mjs').LoadPage} */
export async function loadCase({ id, signal }) {
  const { case: record } = /** @type {{ case: import('../../views.mjs').CasePage }} */ (
    await getJson(`/api/cases/${id}`, signal)
  );
  const { subject, description, status, priority, contactId, contactName, phone, openedOn } =
    record;
  return {
    title: subject,
    content: [
      pageHead(subject, { summary: `Case ${id} · opened on ${formatDay(openedOn)}` }),
      element(
        'div',
        { class: 'columns' },
        card(
          'Details',
          fieldList([
            ['Status', pill(status)],
            ['Priority', pill(priority)],
            ['Contact', recordLink('contacts', contactId, contactName)],
            ['Phone', phoneLink(phone)],
          ]),
        ),
        card('Description', element('p', { class: 'prose', dir: 'auto' }, description || '–')),
      ),
    ],
  };
}
