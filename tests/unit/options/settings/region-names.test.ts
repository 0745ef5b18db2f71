import { expect, test } from 'vitest';
import { toRegionNames } from '../../../../src/options/settings/region-names';

test.each([
  ['en', ['Germany', 'Sweden', 'United States']],
  ['de', ['Deutschland', 'Schweden', 'Vereinigte Staaten']],
  ['sv', ['Sverige', 'Tyskland', 'USA']],
])('regions are listed in %s by name, each once', (language, names) => {
  const listed = toRegionNames(['US', 'DE', 'SE', 'DE'], language);
  expect(listed.map(({ name }) => name)).toEqual(names);
});

test('a code that no language has a name for shows as itself', () => {
  expect(toRegionNames(['usa'], 'en')).toEqual([{ region: 'usa', name: 'usa' }]);
});
