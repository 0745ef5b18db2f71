import type { Draft } from './draft';

/** Where the settings' draft is kept among the others. */
export const SETTINGS_DRAFT = 'settings';

/** Grows whenever `Draft` is another: what an earlier version kept is then of no use. */
const FORM = 1;

/** What was typed and not saved, with what was stored when it was. */
export interface KeptDraft {
  readonly base: Draft;
  readonly draft: Draft;
}

export const toKept = (kept: KeptDraft): unknown => ({ form: FORM, ...kept });

/** Undefined: nothing was kept, or by a version whose form is another. Never throws. */
export function readKept(value: unknown): KeptDraft | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { form, base, draft } = value as { form?: unknown; base?: Draft; draft?: Draft };
  return form === FORM && base && draft ? { base, draft } : undefined;
}
