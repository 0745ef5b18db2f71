import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  Metadata,
  type NumberingPlan,
} from 'libphonenumber-js/min';

/** How people of a region dial. */
export interface HomeRegion {
  readonly country: CountryCode;
  /** `1`, `49` … Regions may share one. */
  readonly callingCode: string;
  /** The trunk prefix, dialled before a number of the own country; empty: there is none. */
  readonly trunk: string;
  /** What is dialled before the country code of another; undefined: there are several, none of them usual. */
  readonly abroad?: string;
}

/** Undefined: not a region whose numbers are known. @param region ISO 3166, two capital letters */
export function toHomeRegion(region: string): HomeRegion | undefined {
  if (!isSupportedCountry(region)) return undefined;
  const metadata = new Metadata();
  metadata.selectNumberingPlan(region);
  // The library has the national prefix, its types have not.
  const plan: (NumberingPlan & { nationalPrefix?(): unknown }) | undefined = metadata.numberingPlan;
  const trunk = plan?.nationalPrefix?.();
  const abroad = toDigits(plan?.defaultIDDPrefix()) ?? toDigits(plan?.IDDPrefix());
  return {
    country: region,
    callingCode: getCountryCallingCode(region),
    trunk: typeof trunk === 'string' ? trunk : '',
    ...(abroad !== undefined && { abroad }),
  };
}

/** `8~10` means: wait for another tone after the 8. Undefined: none (the library has 0), or a pattern of several. */
function toDigits(prefix: unknown): string | undefined {
  const isPlain = typeof prefix === 'string' && /^[\d~]+$/.test(prefix);
  return isPlain ? prefix.replaceAll('~', '') : undefined;
}
