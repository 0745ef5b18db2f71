import type { Person } from './adapter';

/** Where the agents of the contract tests are: numbers without a country are American. */
export const REGION = 'US';

const person = (name: string, ...numbers: readonly string[]): Person => ({ name, numbers });

/** Somebody of whom everything is known. */
export const MARIA = {
  name: 'Maria Mitchell',
  numbers: ['+12025550101'],
  email: 'maria@observatory.example',
  company: 'Observatory & Sons',
} as const satisfies Person;

/**
 * Astronomers with numbers that are set aside for fiction, each typed in by somebody else: every way of writing that
 * people use, two at one number, an extension, other countries, and names that are no mere names.
 */
export const PEOPLE: readonly Person[] = [
  MARIA,
  person('Annie Cannon', '(202) 555-0102'),
  person('Henrietta Leavitt', '202.555.0103'),
  person('Williamina Fleming', '1-202-555-0104'),
  person('Cecilia Payne', '2025550105'),
  person('Caroline Herschel', '+44 (0)20 7946 0106'),
  person('William Herschel', '00 44 20 7946 0107', '+1 202 555 0117'),
  person('Johannes Kepler', '+49 30 23125-108'),
  person('Tycho Brahe', '+1 (202) 555-0109'),
  person('Sophie Brahe', '202-555-0109'),
  person('Christiaan Huygens', '(202) 555-0110 x12'),
  person(`Robert "Bob" O'Hooke <img src=x onerror=alert(1)> & {{Co}}`, '+1 202 555 0111'),
  person('Galileo \u202eielilaG\u202c', '1 202 5550112'),
  { name: 'Hypatia Alexandria', numbers: [], email: 'hypatia@library.example' },
];

/** A number of nobody's. */
export const NOBODY = '+12025550199';
