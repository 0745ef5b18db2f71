import type { Settings } from '../../settings/schema';
import { type CrmCatalogue, crmPatterns } from './crm-catalogue';
import { toDraft } from './draft';

/** The match patterns of every web page, as the manifest's optional host permissions name them. */
export const ALL_SITES: readonly string[] = ['https://*/*', 'http://*/*'];

export type AccessPurpose = 'crm' | 'listener' | 'allSites';

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

/** Everything that these settings have a use for, each host once. */
export function selectAccess(settings: Settings, catalogue: CrmCatalogue): readonly Access[] {
  const { listenerEnabled, listenerUrl } = toDraft(settings);
  const crms = settings.crms.flatMap((crm) => crmPatterns(crm, catalogue));
  const listener = listenerEnabled ? toHostPattern(listenerUrl) : undefined;
  const patterns = [...new Set([...crms, listener])].filter((pattern) => pattern !== undefined);
  return [
    ...patterns.map((pattern) => ({
      patterns: [pattern],
      purposes: [
        ...(crms.includes(pattern) ? ['crm' as const] : []),
        ...(pattern === listener ? ['listener' as const] : []),
      ],
    })),
    { patterns: ALL_SITES, purposes: ['allSites'] },
  ];
}

/** Patterns that the new settings have no use for any more: to be given back to the browser. */
export function selectReleasedPatterns(
  before: Settings,
  after: Settings,
  catalogue: CrmCatalogue,
): readonly string[] {
  const patternsOf = (settings: Settings) =>
    selectAccess(settings, catalogue).flatMap(({ patterns }) => patterns);
  const needed = new Set(patternsOf(after));
  return patternsOf(before).filter((pattern) => !needed.has(pattern));
}
