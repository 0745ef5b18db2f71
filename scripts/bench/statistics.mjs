/**
 * The middle value; of an even number of values, the mean of the two in the middle.
 *
 * @param {readonly number[]} values at least one, in any order
 */
export function median(values) {
  const sorted = toSorted(values);
  const upper = Math.floor(sorted.length / 2);
  const lower = Math.ceil(sorted.length / 2) - 1;
  return (at(sorted, lower) + at(sorted, upper)) / 2;
}

/**
 * The smallest of the values that at least `percent` of them do not exceed (nearest rank).
 *
 * @param {readonly number[]} values at least one, in any order
 * @param {number} percent above 0, at most 100
 */
export function percentile(values, percent) {
  return at(toSorted(values), Math.ceil((percent / 100) * values.length) - 1);
}

/** @param {readonly number[]} values */
function toSorted(values) {
  return [...values].sort((a, b) => a - b);
}

/** @param {readonly number[]} sorted @param {number} index */
function at(sorted, index) {
  const value = sorted[index];
  if (value === undefined) throw new Error('There are no values.');
  return value;
}
