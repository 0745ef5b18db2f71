import type { CrmPage } from '../../screen-pop/crm';
import type { SalesforceDomains } from './domains';
import { isRecordId } from './objects';

/** Where agents of any org may sign in; which org's, the address does not say. */
const SIGN_IN_HOSTS = new Set(['login.salesforce.com', 'test.salesforce.com']);

/** Pages of the My Domain that are shown to somebody who is not signed in, or not quite. */
const SIGN_IN_PATHS =
  /^\/(?:$|login\b|secur\/|_ui\/identity\/|loginflow\/|idp\/|saml\/|setup\/secur\/)/i;

/** Answers of interfaces, set-up, files, and Classic's printable view of a record. */
const OTHER_PATHS =
  /^\/(?:services\/|lightning\/setup\/|setup\/|_nc_external\/|servlet\/|sfc\/servlet|visualforce\/session|resource\/|aura\b|[A-Za-z0-9]{15,18}\/p$)/;

/** What an address is to an org whose pages are at `domains`. */
export function recogniseSalesforce(url: URL, domains: SalesforceDomains): CrmPage | undefined {
  if (SIGN_IN_HOSTS.has(url.hostname)) return 'signIn';
  if (isVisualforce(url, domains)) return 'page';
  if (isSetup(url, domains)) return 'other';
  if (url.origin !== domains.login && url.origin !== domains.lightning) return undefined;
  if (OTHER_PATHS.test(url.pathname) && !url.pathname.startsWith('/setup/secur/')) return 'other';
  // `ec` is the reason for which Salesforce has sent somebody to its sign-in page: 301 signed out, 302 timed out.
  if (SIGN_IN_PATHS.test(url.pathname) || url.searchParams.has('ec')) return 'signIn';
  return 'page';
}

/** A page of the org's own or of a package that it has installed: `acme--c.vf.force.com`. */
function isVisualforce(url: URL, { visualforce }: SalesforceDomains): boolean {
  if (!visualforce) return false;
  const [name = '', ...rest] = url.host.split('.');
  const [own = '', ...ownRest] = new URL(visualforce).host.split('.');
  const stem = own.slice(0, -1);
  return name.startsWith(stem) && name.length > stem.length && rest.join('.') === ownRest.join('.');
}

const isSetup = (url: URL, { login }: SalesforceDomains): boolean =>
  url.origin === login.replace('.my.salesforce.com', '.my.salesforce-setup.com') &&
  url.origin !== login;

/**
 * Whether two addresses show the same: the same record however it is addressed, else the same address. A form for a new
 * record is never the same one: what is in it by now the address does not say.
 */
export function isSameSalesforcePage(one: URL, other: URL): boolean {
  if (/^\/(?:lightning\/o\/\w+\/new|\w{3}\/e)$/.test(one.pathname)) return false;
  const record = recordOf(one);
  if (record !== undefined) return record === recordOf(other);
  return recordOf(other) === undefined && withoutWorkspace(one) === withoutWorkspace(other);
}

/** The first 15 characters of the record's id, which are all of it. */
function recordOf({ pathname }: URL): string | undefined {
  const id =
    /^\/lightning\/r\/(?:[A-Za-z]\w*\/)?([A-Za-z0-9]+)\/view$/.exec(pathname)?.[1] ??
    /^\/([A-Za-z0-9]+)$/.exec(pathname)?.[1];
  return id !== undefined && isRecordId(id) && /\d/.test(id) ? id.slice(0, 15) : undefined;
}

/** In a console app, `ws` names the tab above a sub-tab: not what is shown. */
function withoutWorkspace(url: URL): string {
  const copy = new URL(url);
  copy.searchParams.delete('ws');
  copy.searchParams.sort();
  return copy.href;
}
