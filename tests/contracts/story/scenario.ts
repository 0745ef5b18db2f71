/**
 * The language of the scenarios: a story of steps, each followed by what the model says then. Plain data, so that
 * the same stories are told to every connector, with restarts at each step, and to the built extension in browsers.
 */
import type { DeskRules } from '../../../src/desktop/rules';
import type { Deed } from './deed';
import type { Says } from './says';

export interface Theme {
  readonly name: string;
  readonly scenarios: readonly Scenario[];
}

export interface Scenario {
  /** A sentence. */
  readonly title: string;
  /** In which the desk differs from one that nobody has set up. */
  readonly rules?: PartialRules;
  readonly steps: readonly Step[];
}

export type PartialRules = {
  readonly [Key in keyof DeskRules]?: DeskRules[Key] extends readonly unknown[]
    ? DeskRules[Key]
    : Partial<DeskRules[Key]>;
};

export type Step = Deed & {
  /** What the model says once the dust has settled; what is not mentioned may be anything. */
  readonly now?: Says;
};
