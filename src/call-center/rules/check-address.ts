import type { OutlineItem } from '../outline';
import type { Report } from '../report';

/**
 * An address of a softphone page: absolute, or beginning with a slash for a page within Salesforce (Visualforce).
 * Whatever it is, it is no error: Offhook opens http and https addresses only.
 */
export function checkAddress(
  { name, value, place }: OutlineItem,
  path: string,
  needsHttps: boolean,
  report: Report,
): void {
  const kind = toKind(value, needsHttps);
  if (kind === 'address-scheme') report.say(kind, place, path, name, new URL(value).protocol);
  else if (kind) report.say(kind, place, path, name, value);
}

function toKind(value: string, needsHttps: boolean) {
  if (/^\/(?!\/)/.test(value)) return 'address-relative';
  if (!URL.canParse(value)) return 'address-not-readable';
  const { protocol } = new URL(value);
  if (protocol !== 'https:' && protocol !== 'http:') return 'address-scheme';
  // `https:/phone` is one for browsers, and for nobody else.
  if (!/^https?:\/\//i.test(value)) return 'address-not-readable';
  return needsHttps && protocol === 'http:' ? 'address-not-https' : undefined;
}
