/**
 * The pages of the demo CRM, for the server (does this path exist?) and the client (what to show there?).
 */

/**
 * @typedef {'contacts' | 'contact' | 'new-contact' | 'accounts' | 'account' | 'new-account' | 'cases' | 'case'
 *   | 'new-case' | 'search'} PageName
 * @typedef {{ page: PageName, id: string | null }} Route
 */

/** @type {ReadonlyArray<{ page: PageName, pattern: RegExp }>} */
const ROUTES = [
  { page: 'contacts', pattern: /^\/contacts$/ },
  { page: 'new-contact', pattern: /^\/contacts\/new$/ },
  { page: 'contact', pattern: /^\/contacts\/(\d{1,9})$/ },
  { page: 'accounts', pattern: /^\/accounts$/ },
  { page: 'new-account', pattern: /^\/accounts\/new$/ },
  { page: 'account', pattern: /^\/accounts\/(\d{1,9})$/ },
  { page: 'cases', pattern: /^\/cases$/ },
  { page: 'new-case', pattern: /^\/cases\/new$/ },
  { page: 'case', pattern: /^\/cases\/(\d{1,9})$/ },
  { page: 'search', pattern: /^\/search$/ },
];

/**
 * @param {string} pathname without query
 * @returns {Route | null} null when no page lives there
 */
export function matchRoute(pathname) {
  for (const { page, pattern } of ROUTES) {
    const match = pattern.exec(pathname);
    if (match !== null) return { page, id: match[1] ?? null };
  }
  return null;
}
