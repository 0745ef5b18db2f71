/** Characters that no XML can hold: most control characters, halves of pairs, and two that stand for nothing. */
const UNWRITABLE = /[^\P{Cc}\t\n\r\u007F-\u009F]|[\p{Cs}\uFFFE\uFFFF]/gu;

/** What was typed or pasted, as a definition file can hold it. */
export const stripUnwritable = (typed: string): string => typed.replace(UNWRITABLE, '');
