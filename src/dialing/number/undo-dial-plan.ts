import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { applyDialPlan, type DialPrefixes } from './dial-plan';
import { toHomeRegion } from './home-region';

/**
 * The number that an agent has called, of what the phone system was given to dial: phone systems report the call with
 * those digits, and no CRM knows them. Whatever this dial plan does not make of a number stays as it is.
 * @param dialled as `applyDialPlan` gives it
 * @param region ISO 3166, two capital letters: where the phone system is
 * @returns E.164, or `dialled`
 */
export function undoDialPlan(dialled: string, region: string, prefixes: DialPrefixes): string {
  const { outsidePrefix, longDistPrefix, internationalPrefix } = prefixes;
  const home = toHomeRegion(region);
  if (!home || !/^\d+$/.test(dialled) || !dialled.startsWith(outsidePrefix)) return dialled;
  const rest = dialled.slice(outsidePrefix.length);
  const behind = (prefix: string | undefined) =>
    prefix && rest.startsWith(prefix) ? [rest.slice(prefix.length)] : [];
  const texts = [
    ...behind(internationalPrefix || home.abroad).map((digits) => `+${digits}`),
    rest,
    ...behind(longDistPrefix).flatMap((digits) => [digits, home.trunk + digits]),
  ];
  const numbers = texts.flatMap((text) => {
    const number = parsePhoneNumberFromString(text, {
      defaultCountry: home.country,
      extract: false,
    });
    return number?.isPossible() ? [number.number] : [];
  });
  // Only what would be dialled so again.
  return numbers.find((number) => applyDialPlan(number, region, prefixes) === dialled) ?? dialled;
}
