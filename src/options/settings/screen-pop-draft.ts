import type { ScreenPopSettings } from '../../settings/screen-pop';
import { toLines } from './field-value';
import { formatRules, readRules } from './read-rules';

/** How screen pops behave as the form holds it: lists and rules as text. */
export interface ScreenPopDraft extends Omit<ScreenPopSettings, 'webOrigins' | 'rules'> {
  /** One origin a line. */
  readonly webOrigins: string;
  /** JSON. */
  readonly rules: string;
}

export function toScreenPopDraft(settings: ScreenPopSettings): ScreenPopDraft {
  return {
    ...settings,
    webOrigins: settings.webOrigins.join('\n'),
    rules: formatRules(settings.rules),
  };
}

/** Rules that cannot be read leave the stored ones in force; nothing is saved as long as there are any. */
export function toScreenPop(draft: ScreenPopDraft, stored: ScreenPopSettings): ScreenPopSettings {
  const { rules = stored.rules } = readRules(draft.rules);
  return { ...draft, webOrigins: toLines(draft.webOrigins), rules };
}

/** The same value for what means the same. */
export function toComparable(draft: ScreenPopDraft): unknown {
  const { rules = draft.rules } = readRules(draft.rules);
  return { ...draft, webOrigins: toLines(draft.webOrigins), rules };
}
