/**
 * @typedef {{ id: string, name: string, industry: string, city: string }} Account
 */

/** @type {ReadonlyArray<Account>} */
export const ACCOUNTS = [
  { id: '1', name: 'Analytical Engines Ltd', industry: 'Manufacturing', city: 'London' },
  { id: '2', name: 'Harbour Compilers Inc', industry: 'Software', city: 'Washington' },
  { id: '3', name: 'Parkside Decoding', industry: 'Security', city: 'London' },
  { id: '4', name: 'Spree Rechenwerke GmbH', industry: 'Manufacturing', city: 'Berlin' },
  { id: '5', name: 'Orbit Trajectories LLC', industry: 'Aerospace', city: 'Washington' },
  { id: '6', name: 'Seven Bridges Logistik AG', industry: 'Transport', city: 'Frankfurt' },
];
