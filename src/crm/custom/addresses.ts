import { resolveUrl } from '../../replacement/resolve-url';
import type { CrmPage, PopTarget } from '../../screen-pop/crm';
import { withoutEmptyPairs } from './empty-pairs';
import type { CustomSettings } from './settings';

/** The address of a target; undefined: there is no template for it, or the target does not fit into it. */
export function toAddress(settings: CustomSettings, target: PopTarget): string | undefined {
  const { origin, home, record, newRecord, searchPage } = settings;
  switch (target.kind) {
    case 'record':
      return fill(origin, record, { entity: target.entity, recordId: target.recordId });
    case 'newRecord':
      return fill(origin, newRecord, { ...target.defaults, entity: target.entity });
    case 'search':
      return fill(origin, searchPage, {
        text: target.text,
        entity: target.entity ?? settings.entities[0] ?? '',
      });
    case 'home':
      return fill(origin, home, {});
    case 'objectHome':
    case 'list':
    case 'flow':
      return undefined;
  }
}

function fill(
  origin: string,
  template: string,
  values: Readonly<Record<string, string>>,
): string | undefined {
  if (template === '') return undefined;
  const names = new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
  const filled = resolveUrl(template, { read: (name) => names.get(name.toLowerCase()) });
  return filled.ok ? withoutEmptyPairs(origin + filled.url) : undefined;
}

export function recognisePage({ origin, signIn }: CustomSettings, url: URL): CrmPage | undefined {
  if (isSignIn({ origin, signIn }, url)) return 'signIn';
  return url.origin === origin ? 'page' : undefined;
}

/** Whether an address begins as those of the sign-in do: its path by whole parts, its query by whole pairs. */
export function isSignIn(
  { origin, signIn }: Pick<CustomSettings, 'origin' | 'signIn'>,
  url: URL,
): boolean {
  return signIn.some((prefix) => {
    const start = new URL(prefix, origin);
    const path = start.pathname.replace(/\/$/, '');
    const isBelow = url.pathname === path || url.pathname.startsWith(`${path}/`);
    const hasPairs = [...start.searchParams].every(
      ([name, value]) => url.searchParams.get(name) === value,
    );
    return url.origin === start.origin && isBelow && hasPairs;
  });
}

export function isSamePage(one: URL, other: URL): boolean {
  return one.href === other.href;
}
