import { expect, test } from 'vitest';
import { DEFAULT_RULES } from '../../../src/desktop/rules';
import { DEFAULT_NAVIGATION_RULES } from '../../../src/screen-pop/default-rules';
import { popOccasions } from '../../../src/screen-pop/pop-occasions';

test('the usual rules pop calls that come in, as the desk expects before it has read any', () => {
  const byText = (all: readonly object[]) => all.map((one) => JSON.stringify(one)).sort();
  expect(byText(popOccasions(DEFAULT_NAVIGATION_RULES))).toEqual(
    byText(DEFAULT_RULES.popOccasions),
  );
});

test('without rules nothing pops, and a rule for the asking alone is no occasion', () => {
  expect(popOccasions([])).toEqual([]);
  const asked = DEFAULT_NAVIGATION_RULES.filter(({ moments }) => moments.includes('asked'));
  expect(asked.length).toBe(1);
  expect(popOccasions(asked)).toEqual([]);
});
