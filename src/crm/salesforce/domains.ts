/** The hosts of one org, derived from the My Domain that the settings name. */
export interface SalesforceDomains {
  /** Where the REST API, Classic and the sign-in page are: `https://acme.my.salesforce.com`. */
  readonly login: string;
  /** Where Lightning Experience is: `https://acme.lightning.force.com`. */
  readonly lightning: string;
  /** Where Visualforce pages of the org's own are; absent for a host that is not Salesforce's. */
  readonly visualforce?: string;
}

const LOGIN = '.my.salesforce.com';
const LIGHTNING = '.lightning.force.com';

/**
 * A host is the My Domain name, then the partition of orgs that are not in production (`.sandbox`, `.develop`,
 * `.scratch` …), then what it serves. With enhanced domains both stay the same from host to host.
 * Follows "My Domain URL Formats" (help.salesforce.com, domain_name_app_url_changes) and the samples of the Apex
 * class `System.DomainCreator`. A host in no such form serves everything itself.
 */
export function toDomains(origin: string): SalesforceDomains {
  const { protocol, hostname } = new URL(origin);
  const suffix = [LOGIN, LIGHTNING].find((end) => hostname.endsWith(end));
  if (!suffix) return { login: origin, lightning: origin };
  const org = hostname.slice(0, -suffix.length);
  const [name = '', ...partition] = org.split('.');
  return {
    login: `${protocol}//${org}${LOGIN}`,
    lightning: `${protocol}//${org}${LIGHTNING}`,
    visualforce: `${protocol}//${[`${name}--c`, ...partition].join('.')}.vf.force.com`,
  };
}
