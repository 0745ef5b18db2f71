import { THEMES } from '../../contracts/scenarios/all';
import type { Scenario } from '../../contracts/story/scenario';

/** @throws Error when no theme of the conformance suite has a scenario of that title (any more) */
export function findScenario(title: string): Scenario {
  const scenario = THEMES.flatMap(({ scenarios }) => scenarios).find((one) => one.title === title);
  if (!scenario) throw new Error(`the conformance suite has no scenario called "${title}"`);
  return scenario;
}
