import type { CrmPage, PopTarget } from '../../screen-pop/crm';
import { sectionOf } from './entities';

/** The address of a target: scripts/demo-crm/shared/routes.mjs. */
export function toAddress(origin: string, target: PopTarget): string | undefined {
  const path = toPath(target);
  return path === undefined ? undefined : `${origin}${path}`;
}

function toPath(target: PopTarget): string | undefined {
  switch (target.kind) {
    case 'record':
      return /^\d{1,9}$/.test(target.recordId)
        ? inSection(target.entity, `/${target.recordId}`)
        : undefined;
    case 'newRecord':
      return inSection(target.entity, `/new${toQuery(target.defaults)}`);
    case 'search':
      return `/search${toQuery({ q: target.text })}`;
    case 'objectHome':
      return inSection(target.entity, '');
    case 'home':
      return '/contacts';
    case 'list':
    case 'flow':
      return undefined;
  }
}

function inSection(entity: string, rest: string): string | undefined {
  const section = sectionOf(entity);
  return section === undefined ? undefined : `/${section}${rest}`;
}

function toQuery(values: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(values).toString();
  return query === '' ? '' : `?${query}`;
}

export function recognisePage(origin: string, url: URL): CrmPage | undefined {
  if (url.origin !== origin) return undefined;
  if (/^\/sign-(?:in|out)$/.test(url.pathname)) return 'signIn';
  return /^\/(?:api|client|shared)\//.test(url.pathname) ? 'other' : 'page';
}

/** The hash means nothing to it. */
export function isSamePage(one: URL, other: URL): boolean {
  return (
    one.origin === other.origin && one.pathname === other.pathname && one.search === other.search
  );
}
