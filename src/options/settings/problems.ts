import type { Sentence } from '../../cti/pop-outcome';

/** What is wrong with an entry and what to do: a message key, with values where it has places for them. */
export type Problem = string | Sentence;

/** What is wrong with a draft, by field. Empty: it can be saved. */
export type Problems = Readonly<Record<string, Problem>>;
