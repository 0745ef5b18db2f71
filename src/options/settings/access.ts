import type { Settings } from '../../settings/schema';
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
export function selectAccess(settings: Settings): readonly Access[] {
  const { crmOrigin, listenerEnabled, listenerUrl } = toDraft(settings);
  const crm = toHostPattern(crmOrigin);
  const listener = listenerEnabled ? toHostPattern(listenerUrl) : undefined;
  const hosts = [...new Set([crm, listener])].filter((pattern) => pattern !== undefined);
  return [
    ...hosts.map((pattern) => ({
      patterns: [pattern],
      purposes: [
        ...(pattern === crm ? ['crm' as const] : []),
        ...(pattern === listener ? ['listener' as const] : []),
      ],
    })),
    { patterns: ALL_SITES, purposes: ['allSites'] },
  ];
}

/** Patterns that the new settings have no use for any more: to be given back to the browser. */
export function selectReleasedPatterns(before: Settings, after: Settings): readonly string[] {
  const patternsOf = (settings: Settings) =>
    selectAccess(settings).flatMap(({ patterns }) => patterns);
  const needed = new Set(patternsOf(after));
  return patternsOf(before).filter((pattern) => !needed.has(pattern));
}
