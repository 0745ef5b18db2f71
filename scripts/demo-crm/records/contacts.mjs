/**
 * Historic people with numbers that are set aside for fiction: 555-01xx in the US, Ofcom's drama numbers in the UK,
 * the Bundesnetzagentur's in Germany. Contacts 4 and 5 share a line.
 *
 * @typedef {{
 *   id: string, name: string, role: string, phone: string, mobile: string, email: string, accountId: string,
 *   customerId: string, notes: string
 * }} Contact
 *   '' stands for "not known" in every field
 */

/**
 * @param {number} id
 * @param {string} name
 * @param {string} phone
 * @param {Partial<Contact>} rest
 * @returns {Contact}
 */
const contact = (id, name, phone, rest) => ({
  id: String(id),
  name,
  role: '',
  phone,
  mobile: '',
  email: '',
  accountId: '',
  customerId: '',
  notes: '',
  ...rest,
});

/** @type {ReadonlyArray<Contact>} */
export const CONTACTS = [
  contact(1, 'Ada Lovelace', '+1 202 555 0143', {
    role: 'Head of Programs',
    email: 'ada@analytical-engines.example',
    accountId: '1',
    customerId: '49383433',
    notes: 'Prefers to be called in the morning. Asks good questions about Note G.',
  }),
  contact(2, 'Grace Hopper', '+1 202 555 0178', {
    role: 'Compiler Lead',
    email: 'grace@harbour-compilers.example',
    accountId: '2',
    customerId: '49383502',
    notes: 'Sent her a nanosecond of wire.',
  }),
  contact(3, 'Alan Turing', '+44 20 7946 0958', {
    role: 'Research Fellow',
    email: 'alan@parkside-decoding.example',
    accountId: '3',
    customerId: '49383618',
  }),
  contact(4, 'Konrad Zuse', '+49 30 901820', {
    role: 'Founder',
    email: 'konrad@spree-rechenwerke.example',
    accountId: '4',
    customerId: '49384001',
    notes: 'Shares the office line with Emmy Noether.',
  }),
  contact(5, 'Emmy Noether', '+49 30 901820', {
    role: 'Head of Research',
    email: 'emmy@spree-rechenwerke.example',
    accountId: '4',
    customerId: '49384002',
  }),
  contact(6, 'Katherine Johnson', '+1 202 555 0112', {
    role: 'Trajectory Analyst',
    email: 'katherine@orbit-trajectories.example',
    accountId: '5',
    customerId: '49384113',
  }),
  contact(7, 'Dorothy Vaughan', '+1 202 555 0134', {
    role: 'Director of Computing',
    email: 'dorothy@orbit-trajectories.example',
    accountId: '5',
    customerId: '49384114',
  }),
  contact(8, 'Mary Jackson', '+1 202 555 0135', {
    role: 'Engineer',
    email: 'mary@orbit-trajectories.example',
    accountId: '5',
    customerId: '49384115',
  }),
  contact(9, 'Charles Babbage', '+44 20 7946 0791', {
    role: 'Chief Engineer',
    email: 'charles@analytical-engines.example',
    accountId: '1',
    customerId: '49383434',
    notes: 'Dislikes street music in the background of a call.',
  }),
  contact(10, 'Mary Somerville', '+44 20 7946 0014', {
    role: 'Scientific Adviser',
    email: 'somerville@analytical-engines.example',
    accountId: '1',
    customerId: '49383435',
  }),
  contact(11, 'George Boole', '+44 20 7946 0420', {
    role: 'Consultant',
    email: 'george@boole.example',
  }),
  contact(12, 'Hedy Lamarr', '+1 202 555 0186', {
    role: 'Communications Manager',
    email: 'hedy@harbour-compilers.example',
    accountId: '2',
    customerId: '49383503',
  }),
  contact(13, 'Kathleen Booth', '+44 20 7946 0147', {
    role: 'Assembly Lead',
    email: 'kathleen@parkside-decoding.example',
    accountId: '3',
    customerId: '49383619',
  }),
  contact(14, 'Leonhard Euler', '+49 30 23125 102', {
    role: 'Route Planner',
    email: 'leonhard@seven-bridges.example',
    accountId: '6',
    customerId: '49384310',
  }),
  contact(15, 'Sofya Kovalevskaya', '+49 30 23125 103', {
    role: 'Analyst',
    email: 'sofya@seven-bridges.example',
    accountId: '6',
    customerId: '49384311',
  }),
  contact(16, 'Kurt Gödel', '+49 30 23125 117', {
    role: 'Auditor',
    email: 'kurt@spree-rechenwerke.example',
    accountId: '4',
    customerId: '49384003',
  }),
  contact(17, 'Gottfried Wilhelm Leibniz', '+49 69 90009 104', {
    role: 'Partner',
    email: 'leibniz@seven-bridges.example',
    accountId: '6',
    customerId: '49384312',
  }),
  contact(18, 'Évariste Galois', '+44 20 7946 0632', { customerId: '49384401' }),
];
