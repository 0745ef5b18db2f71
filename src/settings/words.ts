import * as v from 'valibot';

/**
 * The words of a schema's rule, for people: valibot's own quote what was received, which may be a secret, and speak of
 * values as a program does.
 * @param rule `be a text`
 */
export const must = (rule: string) => (issue: v.BaseIssue<unknown>) =>
  issue.received === 'undefined' ? 'is missing' : `must ${rule}`;

/** Of an object: of one of its parts, too, that is not there. */
export const withParts = must('be an object with all its parts');

/** A whole number within limits, both taken. */
export const wholeNumber = (least: number, most: number) => {
  const rule = `be a whole number from ${least} to ${most}`;
  return v.pipe(
    v.number(must(rule)),
    v.integer(must(rule)),
    v.minValue(least, must(rule)),
    v.maxValue(most, must(rule)),
  );
};
