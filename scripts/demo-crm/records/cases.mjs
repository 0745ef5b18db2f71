/**
 * @typedef {'open' | 'waiting' | 'closed'} CaseStatus
 * @typedef {'low' | 'normal' | 'high'} CasePriority
 * @typedef {{
 *   id: string, subject: string, description: string, status: CaseStatus, priority: CasePriority,
 *   contactId: string, openedOn: string
 * }} Case
 *   openedOn: a calendar day, YYYY-MM-DD; contactId may be ''
 */

/** @type {ReadonlyArray<Case>} */
export const CASES = [
  {
    id: '1',
    subject: 'Bernoulli numbers come out in the wrong order',
    description:
      'The fourth card of the deck seems to be read twice. Deck and output were sent by post.',
    status: 'open',
    priority: 'high',
    contactId: '1',
    openedOn: '2026-11-09',
  },
  {
    id: '2',
    subject: 'Extended warranty for the mill',
    description: 'Wants a quote for three more years, parts included.',
    status: 'waiting',
    priority: 'normal',
    contactId: '1',
    openedOn: '2026-10-27',
  },
  {
    id: '3',
    subject: 'Moth found in relay 70',
    description:
      'First actual case of its kind. Replaced the relay and taped the moth into the log book.',
    status: 'closed',
    priority: 'normal',
    contactId: '2',
    openedOn: '2026-09-09',
  },
  {
    id: '4',
    subject: 'Does the nightly run ever finish?',
    description: 'Asks whether we can tell beforehand. Explained why not, in general.',
    status: 'open',
    priority: 'low',
    contactId: '3',
    openedOn: '2026-11-12',
  },
  {
    id: '5',
    subject: 'Film reader jams on used 35 mm film',
    description: 'Happens with punched cinema film only.',
    status: 'open',
    priority: 'normal',
    contactId: '4',
    openedOn: '2026-11-03',
  },
  {
    id: '6',
    subject: 'Re-entry figures to be checked by hand',
    description: 'The customer wants the numbers confirmed by a person before Friday.',
    status: 'waiting',
    priority: 'high',
    contactId: '6',
    openedOn: '2026-11-16',
  },
  {
    id: '7',
    subject: 'Delivery route crosses a bridge twice',
    description: 'There is no route that avoids it. Offered an eighth bridge.',
    status: 'closed',
    priority: 'normal',
    contactId: '14',
    openedOn: '2026-08-26',
  },
  {
    id: '8',
    subject: 'Channel changes 88 times, then stops',
    description: 'Both ends must use the same piano roll. Sent a new one.',
    status: 'open',
    priority: 'low',
    contactId: '12',
    openedOn: '2026-11-18',
  },
];
