import type { Catalogue } from '../../settings/catalogue';
import type { Settings } from '../../settings/schema';

/** The match patterns of every web page, as the manifest's optional host permissions name them. */
export const ALL_SITES: readonly string[] = ['https://*/*', 'http://*/*'];

export type AccessPurpose = 'crm' | 'connector' | 'rulePages' | 'adapter' | 'allSites';

/** Something that the browser may let the extension reach, and what for. */
export interface Access {
  /** Match patterns, granted and given back together. */
  readonly patterns: readonly string[];
  readonly purposes: readonly AccessPurpose[];
}

/** The match pattern of an address's host, whatever the port; undefined if it is no web address. */
export function toHostPattern(address: string): string | undefined {
  if (!/^https?:/i.test(address.trim()) || !URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  // To Chromium a star may be part of a host; to a match pattern it would be every host.
  if (hostname.includes('*')) return undefined;
  // Firefox knows no ports in match patterns; without one, all ports match in both browsers.
  return `${protocol}//${hostname}/*`;
}

/** The match patterns of those that are web addresses, each once. */
export const toHostPatterns = (addresses: readonly string[]): readonly string[] => [
  ...new Set(addresses.map(toHostPattern).filter((pattern) => pattern !== undefined)),
];

/** What match patterns are called. */
export const patternNames = (patterns: readonly string[]): string =>
  patterns.map((pattern) => pattern.replace(/\/\*$/, '')).join(', ');

interface HostsOwner {
  parseSettings(value: unknown): unknown;
  hosts(settings: unknown): readonly string[];
}

/** The match patterns that a connector or CRM with these settings needs; none while they are not complete. */
export function neededPatterns(owner: HostsOwner, settings: unknown): readonly string[] {
  try {
    return owner.hosts(owner.parseSettings(settings));
  } catch {
    return [];
  }
}

/** Everything that these settings have a use for, each host once. */
export function selectAccess(settings: Settings, catalogue: Catalogue): readonly Access[] {
  const needs = selectNeeds(settings, catalogue);
  const patterns = [...new Set(needs.flatMap(([, ofNeed]) => ofNeed))];
  return [
    ...patterns.map((pattern) => ({
      patterns: [pattern],
      purposes: needs.filter(([, ofNeed]) => ofNeed.includes(pattern)).map(([purpose]) => purpose),
    })),
    { patterns: ALL_SITES, purposes: ['allSites'] },
  ];
}

type Need = readonly [purpose: AccessPurpose, patterns: readonly string[]];

function selectNeeds(settings: Settings, { crms, connectors }: Catalogue): readonly Need[] {
  const ofCrms = settings.crms.flatMap((crm) => {
    const definition = crms.find(({ kind }) => kind === crm.kind);
    return definition ? neededPatterns(definition, crm.settings) : [];
  });
  const ofConnectors = connectors.flatMap((connector) => {
    const { id, enabledByDefault, defaults } = connector;
    const chosen = settings.connectors[id] ?? { enabled: enabledByDefault, settings: defaults };
    return chosen.enabled ? neededPatterns(connector, chosen.settings) : [];
  });
  const { url, standbyUrl } = settings.adapter;
  return [
    ['crm', ofCrms],
    ['connector', ofConnectors],
    ['rulePages', toHostPatterns(settings.screenPop.webOrigins)],
    ['adapter', toHostPatterns([url, standbyUrl])],
  ];
}

/** Patterns that the new settings have no use for any more: to be given back to the browser. */
export function selectReleasedPatterns(
  before: Settings,
  after: Settings,
  catalogue: Catalogue,
): readonly string[] {
  const patternsOf = (settings: Settings) =>
    selectAccess(settings, catalogue).flatMap(({ patterns }) => patterns);
  const needed = new Set(patternsOf(after));
  return patternsOf(before).filter((pattern) => !needed.has(pattern));
}
