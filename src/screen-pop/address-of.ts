import type { Sentence } from '../cti/pop-outcome';
import type { Crm, PopTarget } from './crm';

/** Where something is to be found, or why it is nowhere that a pop may go. */
export type AddressOrNot = { readonly address: string } | { readonly failure: Sentence };

/** The address of something of a CRM. Whatever the CRM's recipe makes of strangers' texts, it is on the CRM. */
export function addressOf(crm: Crm, target: PopTarget): AddressOrNot {
  const address = crm.address(target);
  if (address === undefined) {
    return {
      failure: { key: 'popFailedNoSuchPage', values: [crm.origins[0] ?? '', what(target)] },
    };
  }
  return withinOrigins(address, crm.origins);
}

/** An address as it is, if a pop may go there. */
export function withinOrigins(address: string, origins: readonly string[]): AddressOrNot {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (url && isWeb && origins.includes(url.origin)) return { address };
  const named = url ? (isWeb ? url.origin : url.protocol) : address;
  return { failure: { key: 'popFailedOutside', values: [named] } };
}

/** What was to be opened, in a word. */
function what(target: PopTarget): string {
  switch (target.kind) {
    case 'search':
      return target.text;
    case 'flow':
      return target.name;
    case 'home':
      return '/';
    default:
      return target.entity;
  }
}
