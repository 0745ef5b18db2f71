import type { OutlineItem } from '../outline';
import type { Report } from '../report';

/** Whole and not negative, in digits; returns whether it is. */
export function checkNumber(
  { name, value, place }: OutlineItem,
  path: string,
  report: Report,
): boolean {
  const isNumber = /^\d{1,9}$/.test(value);
  if (!isNumber) report.say('value-not-number', place, path, name, value);
  return isNumber;
}

/** Pixels. Without a range, any number will do. */
export function checkSize(
  item: OutlineItem,
  path: string,
  range: { readonly min: number; readonly max: number } | undefined,
  report: Report,
): void {
  if (!checkNumber(item, path, report) || range === undefined) return;
  const { name, value, place } = item;
  const { min, max } = range;
  if (Number(value) < min || Number(value) > max) {
    report.say('size-out-of-range', place, path, name, value, min, max);
  }
}
