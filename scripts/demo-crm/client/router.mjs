import { matchRoute } from '../shared/routes.mjs';
import { loadingState, notFoundState, troubleState } from './parts/states.mjs';

/**
 * @typedef {import('../shared/routes.mjs').PageName} PageName
 * @typedef {import('../shared/routes.mjs').Route} Route
 * @typedef {(path: string, options?: { isReplacing: boolean }) => void} Navigate
 * @typedef {{ id: string, path: string, query: URLSearchParams, signal: AbortSignal, navigate: Navigate }} PageRequest
 *   id: '' where the path has none; path: with the query, as in the address bar
 * @typedef {{ title: string, content: Node[] }} Page
 * @typedef {(request: PageRequest) => Promise<Page>} LoadPage
 */

/**
 * Shows the page that the address names, and follows the address: clicks on links, back and forward.
 * @param {{ main: HTMLElement, pages: Record<PageName, LoadPage>, onShown(options: { isFirst: boolean }): void }} options
 *   onShown: called when a page is on the screen; the first one is the one that the server was asked for
 * @returns {{ start(): void, navigate: Navigate }}
 */
export function createRouter({ main, pages, onShown }) {
  let loading = new AbortController();

  /** @param {{ isFirst: boolean }} options */
  async function show({ isFirst }) {
    loading.abort();
    loading = new AbortController();
    const { signal } = loading;
    const path = location.pathname + location.search;
    const route = matchRoute(location.pathname);
    clear(main);
    const { page, name } = await load(route, path, signal);
    // Another page was asked for meanwhile.
    if (signal.aborted) return;
    fill(main, page, name, route?.id ?? null);
    if (!isFirst) {
      scrollTo(0, 0);
      main.querySelector('h1')?.focus({ preventScroll: true });
    }
    onShown({ isFirst });
  }

  /**
   * @param {Route | null} route
   * @param {string} path
   * @param {AbortSignal} signal
   * @returns {Promise<{ page: Page, name: PageName | 'not-found' | 'trouble' }>}
   */
  async function load(route, path, signal) {
    if (route === null) return { page: notFoundState('There is no such page.'), name: 'not-found' };
    const query = new URLSearchParams(location.search);
    try {
      const request = { id: route.id ?? '', path, query, signal, navigate };
      return { page: await pages[route.page](request), name: route.page };
    } catch (error) {
      if (isMissing(error)) return { page: notFoundState(error.message), name: 'not-found' };
      return { page: troubleState(error, () => void show({ isFirst: false })), name: 'trouble' };
    }
  }

  /** @type {Navigate} */
  function navigate(path, { isReplacing } = { isReplacing: false }) {
    if (isReplacing) history.replaceState(null, '', path);
    else history.pushState(null, '', path);
    void show({ isFirst: false });
  }

  return {
    navigate,
    start() {
      document.addEventListener('click', (event) => {
        const path = findClickedPath(event);
        if (path === null) return;
        event.preventDefault();
        navigate(path);
      });
      addEventListener('popstate', () => void show({ isFirst: false }));
      void show({ isFirst: true });
    },
  };
}

/** @param {HTMLElement} main */
function clear(main) {
  delete main.dataset.page;
  delete main.dataset.id;
  main.setAttribute('aria-busy', 'true');
  main.replaceChildren(loadingState());
}

/**
 * @param {HTMLElement} main
 * @param {Page} page
 * @param {string} name
 * @param {string | null} id
 */
function fill(main, page, name, id) {
  document.title = page.title;
  main.replaceChildren(...page.content);
  main.dataset.page = name;
  if (id !== null) main.dataset.id = id;
  main.removeAttribute('aria-busy');
}

/**
 * @param {unknown} error
 * @returns {error is Error}
 */
function isMissing(error) {
  return error instanceof Error && 'status' in error && error.status === 404;
}

/**
 * @param {MouseEvent} event
 * @returns {string | null} null: the browser does what it always does
 */
function findClickedPath(event) {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || link.origin !== location.origin || link.hash !== '') return null;
  return link.pathname + link.search;
}
