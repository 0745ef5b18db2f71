import type { Subject } from './subject';

/** One thing that is asked of every CRM, told as a sentence that begins with it. */
export interface Check {
  readonly theme: Theme;
  readonly sentence: string;
  /** Why a CRM cannot be asked this; undefined: it can. */
  readonly skip?: (subject: Subject) => string | undefined;
  readonly run: (subject: Subject) => void | Promise<void>;
}

export const THEMES = [
  'Finding',
  'Failing',
  'Hostile values',
  'Showing',
  'Settings',
  'Trust',
] as const;
type Theme = (typeof THEMES)[number];
