import { matchRoute } from '../shared/routes.mjs';
import { loadAccount } from './pages/account.mjs';
import { loadAccounts } from './pages/accounts.mjs';
import { loadCase } from './pages/case.mjs';
import { loadCases } from './pages/cases.mjs';
import { loadContact } from './pages/contact.mjs';
import { loadContacts } from './pages/contacts.mjs';
import { loadNewAccount } from './pages/new-account.mjs';
import { loadNewCase } from './pages/new-case.mjs';
import { loadNewContact } from './pages/new-contact.mjs';
import { loadSearch } from './pages/search.mjs';
import { createRouter } from './router.mjs';

const pages = {
  contacts: loadContacts,
  contact: loadContact,
  'new-contact': loadNewContact,
  accounts: loadAccounts,
  account: loadAccount,
  'new-account': loadNewAccount,
  cases: loadCases,
  case: loadCase,
  'new-case': loadNewCase,
  search: loadSearch,
};

const main = document.querySelector('main');
const searchForm = document.querySelector('form');
const searchBox = document.querySelector('input');
if (main === null || searchForm === null || searchBox === null) {
  throw new Error('index.html lacks its main part or its search form.');
}

const router = createRouter({
  main,
  pages,
  onShown({ isFirst }) {
    // The server has counted the page it was asked for.
    reportPageView({ isCounted: isFirst });
    followPage(location, searchBox);
  },
});

searchForm.addEventListener('submit', (event) => {
  event.preventDefault();
  router.navigate(`/search?q=${encodeURIComponent(searchBox.value.trim())}`);
});

// Back from another site: the browser may show the page as it was left, without asking the server.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) reportPageView({ isCounted: false });
});

router.start();

/** Tells the server that a page is on the screen. @param {{ isCounted: boolean }} options */
function reportPageView({ isCounted }) {
  const path = location.pathname + location.search;
  const body = new Blob([JSON.stringify({ path, isCounted })], { type: 'application/json' });
  navigator.sendBeacon('/api/page-views', body);
}

/**
 * The frame around the page: the section that is marked, the text in the search box.
 * @param {Location} address
 * @param {HTMLInputElement} box
 */
function followPage({ pathname, search }, box) {
  const section = `/${pathname.split('/')[1]}`;
  for (const link of document.querySelectorAll('nav li a')) {
    if (link.getAttribute('href') === section) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  if (document.activeElement === box) return;
  const isSearch = matchRoute(pathname)?.page === 'search';
  box.value = isSearch ? (new URLSearchParams(search).get('q') ?? '') : '';
}
