import { describe, expect, test } from 'vitest';
import { THEMES } from '../../contracts/scenarios/all';

const SCENARIOS = THEMES.flatMap(({ name, scenarios }) =>
  scenarios.map((scenario) => ({ theme: name, ...scenario })),
);

describe('the scenarios', () => {
  test('are told apart by their titles', () => {
    const titles = SCENARIOS.map(({ theme, title }) => `${theme}: ${title}`);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test('are plain data', () => {
    expect(structuredClone(THEMES)).toEqual(THEMES);
  });

  test('say something at their end', () => {
    const silent = SCENARIOS.filter(({ steps }) => steps.at(-1)?.now === undefined);
    expect(silent.map(({ title }) => title)).toEqual([]);
  });
});
