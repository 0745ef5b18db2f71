const DAY = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

/**
 * @param {string} day YYYY-MM-DD
 * @returns {string} as people write it
 */
export function formatDay(day) {
  return DAY.format(new Date(day));
}
