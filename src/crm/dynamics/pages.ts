import type { CrmPage } from '../../screen-pop/crm';
import { toBase } from './addresses';
import type { DynamicsSettings } from './settings';
import { toGuid } from './tables';

/** Microsoft Entra's sign-in, worldwide and in its national clouds ("Microsoft Entra authentication & national clouds"). */
const SIGN_IN_HOSTS = new Set([
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.partner.microsoftonline.cn',
  'login.chinacloudapi.cn',
]);

/** Dataverse's own id as an application of Entra: its sign-in carries it as `client_id`. */
const DATAVERSE_CLIENT_ID = '00000007-0000-0000-c000-000000000000';

/** What an address is to the organisation of these settings. */
export function recogniseDynamics(url: URL, settings: DynamicsSettings): CrmPage | undefined {
  if (SIGN_IN_HOSTS.has(url.hostname)) return isSignInFor(url, settings) ? 'signIn' : undefined;
  const base = new URL(toBase(settings));
  if (url.origin !== base.origin) return undefined;
  const root = base.pathname === '/' ? '' : base.pathname;
  if (root && url.pathname !== root && !url.pathname.startsWith(`${root}/`)) return undefined;
  const path = url.pathname.slice(root.length);
  // The apps live in main.aspx and, by their names, below /apps; all else serves them or sets them up.
  return /^(?:\/?|\/main\.aspx|\/default\.aspx|\/apps\/.*)$/i.test(path) ? 'page' : 'other';
}

/** The sign-in page serves all of Microsoft's products; this one is on its way to Dynamics 365, or to these settings' host. */
function isSignInFor({ searchParams }: URL, { origin }: DynamicsSettings): boolean {
  if (searchParams.get('client_id') === DATAVERSE_CLIENT_ID) return true;
  return ['redirect_uri', 'resource', 'wreply', 'wctx'].some((name) =>
    searchParams.get(name)?.includes(new URL(origin).host),
  );
}

/** What of an address says what it shows; the app and the bars around it do not. */
const TELLING = ['pagetype', 'etn', 'id', 'viewid', 'searchtext'];

/**
 * Whether two addresses show the same record, view or search. A form for a new record is never the same one: what is in
 * it by now the address does not say.
 */
export function isSameDynamicsPage(one: URL, other: URL): boolean {
  const key = toKey(one);
  return key !== undefined && key === toKey(other);
}

/** Undefined: a new record's form. */
function toKey(url: URL): string | undefined {
  const lower = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  if (!lower.has('pagetype')) return url.href;
  if (lower.get('pagetype') === 'entityrecord' && !lower.has('id')) return undefined;
  const told = TELLING.map((name) => {
    const value = lower.get(name) ?? '';
    return name === 'id' || name === 'viewid' ? toGuid(value) : value;
  });
  return JSON.stringify([url.origin, url.pathname.toLowerCase(), ...told]);
}
