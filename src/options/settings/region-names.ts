/** A region as a list shows it. */
export interface RegionName {
  readonly region: string;
  readonly name: string;
}

/** The regions (ISO 3166, two letters) by their names in that language, in its alphabetical order. */
export function toRegionNames(regions: readonly string[], language: string): readonly RegionName[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const { compare } = new Intl.Collator(language);
  return [...new Set(regions)]
    .map((region) => ({ region, name: nameOf(region, names) }))
    .sort((one, other) => compare(one.name, other.name));
}

function nameOf(region: string, names: Intl.DisplayNames): string {
  // DisplayNames throws on anything but two letters, which a stored setting might still hold.
  return /^[A-Z]{2}$/.test(region) ? (names.of(region) ?? region) : region;
}
