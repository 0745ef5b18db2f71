/** Words that phone systems and carriers send instead of a number. */
const WORDS = ['anonymous', 'restricted', 'unavailable', 'unknown', 'blocked', 'private'];
const KEYPAD = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];
/** Some carriers spell the word on the keypad and put a plus before it: +266696687. */
const SPELLED = WORDS.map(
  (word) =>
    `+${[...word].map((letter) => KEYPAD.findIndex((key) => key.includes(letter)) + 2).join('')}`,
);

/** Whether the number is withheld: empty, a word for it with no number beside it, or that word in digits. */
export function isWithheld(text: string): boolean {
  const start = text.slice(0, 400).trim().toLowerCase();
  if (SPELLED.includes(start)) return true;
  return /^(?:sips?:)?["<\s]*anonymous\b/.test(start) || !/\p{Nd}/u.test(start);
}
