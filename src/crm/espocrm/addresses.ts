import type { CrmPage, PopTarget } from '../../screen-pop/crm';
import { ENTITY_TYPE, type EspoCrmSettings } from './settings';

type Site = Pick<EspoCrmSettings, 'origin' | 'path'>;

/** 17 hexadecimal digits, a UUID, or what an import has brought along. */
const RECORD_ID = /^[\w-]{1,64}$/;
/** A primary filter's name. Stricter than an escape: EspoCRM unescapes first and looks for `&` and `=` afterwards. */
const FILTER_NAME = /^[A-Za-z]\w{0,99}$/;

/**
 * EspoCRM is one page whose hash is a route: `#Contact/view/{id}`. The new-record form takes no values from the
 * address and no route searches; so `newRecord` is the empty form, `search` the list with its search box.
 */
export function toAddress({ origin, path }: Site, target: PopTarget, listed: string) {
  const route = toRoute(target, listed);
  return route === undefined ? undefined : `${origin}${path}/${route}`;
}

function toRoute(target: PopTarget, listed: string): string | undefined {
  switch (target.kind) {
    case 'record':
      return RECORD_ID.test(target.recordId)
        ? entityRoute(target.entity, `/view/${target.recordId}`)
        : undefined;
    case 'newRecord':
      return entityRoute(target.entity, '/create');
    case 'search':
      return entityRoute(target.entity ?? listed, '/list');
    case 'objectHome':
      return entityRoute(target.entity, '');
    case 'list':
      return FILTER_NAME.test(target.listId)
        ? entityRoute(target.entity, `/list/primaryFilter=${target.listId}`)
        : undefined;
    case 'home':
      return '';
    case 'flow':
      return undefined;
  }
}

function entityRoute(entity: string, rest: string): string | undefined {
  return ENTITY_TYPE.test(entity) ? `#${entity}${rest}` : undefined;
}

/** Everything but the one page itself (files, API, entry points, portals) is no place for a pop. */
export function recognisePage({ origin, path }: Site, url: URL): CrmPage | undefined {
  if (url.origin !== origin) return undefined;
  if (path !== '' && url.pathname !== path && !url.pathname.startsWith(`${path}/`))
    return undefined;
  if (url.pathname === `${path}/oauth-callback.php`) return 'signIn';
  if (!isApp(path, url) || url.searchParams.has('entryPoint')) return 'other';
  // Leaving it would sign the agent out at another time than they asked for.
  return toRouteOf(url) === 'logout' ? 'signIn' : 'page';
}

/** Whether two addresses are the same route. A new-record form never is: it may be another caller's. */
export function isSamePage({ origin, path }: Site, one: URL, other: URL): boolean {
  return [one, other].every((url) => url.origin === origin && isApp(path, url)) &&
    toRouteOf(one) === toRouteOf(other)
    ? !toRouteOf(one).endsWith('/create')
    : false;
}

function isApp(path: string, { pathname }: URL): boolean {
  return [path, `${path}/`, `${path}/index.php`].includes(pathname);
}

/** The hash without what makes no difference: `#Contact/list` is `#Contact`, `#Home` is none. */
function toRouteOf({ hash }: URL): string {
  const route = hash.replace(/^#\/?|\/$/g, '').replace(/\/list$/, '');
  return route === 'Home' ? '' : route;
}
