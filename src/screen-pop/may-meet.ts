import type { CrmCriterion } from './crm';

/**
 * Whether a record that was found may be meant. The question lets other digits stand between those of a number, as
 * people write something there; the record's own numbers must not. What else was asked, the answer is trusted in.
 * @param numbers the record's, as they are stored
 */
export function mayMeet(where: CrmCriterion, numbers: readonly string[]): boolean {
  if ('all' in where) return where.all.every((part) => mayMeet(part, numbers));
  if ('any' in where) return where.any.some((part) => mayMeet(part, numbers));
  if (!('number' in where)) return true;
  const { significant } = where.number;
  return numbers.some((stored) => stored.replace(/\D/g, '').includes(significant));
}
