import { useEffect, useState } from 'preact/hooks';
import type { CommandResult } from '../../cti/command';
import type { Catalogue } from '../../settings/catalogue';
import type { ItemName } from '../../settings/item';
import type { Settings } from '../../settings/schema';
import { checkDraft } from './check-draft';
import { type Draft, toDraft, toSettings } from './draft';
import { selectChangedItems } from './draft-items';
import type { KeptDraft } from './kept-draft';
import { type MergedDraft, mergeDraft } from './merge-draft';
import type { Problems } from './problems';
import type { SaveOutcome } from './SaveBar';

/** What became of changes that met other settings than those they were made on. */
export interface Restored extends Pick<MergedDraft, 'contested' | 'dropped'> {
  /** Typed when the page was open before, and in the form again. */
  readonly fromBefore: readonly ItemName[];
}

export interface DraftState {
  readonly draft: Draft;
  /** The draft as it was before anything was typed. */
  readonly base: Draft;
  readonly changed: readonly ItemName[];
  /** What is wrong in the fields that the person has left, or everywhere once saving was tried. */
  readonly problems: Problems;
  /** Whether there is anything wrong at all. */
  readonly canSave: boolean;
  readonly outcome: SaveOutcome | undefined;
  readonly restored: Restored;
  edit(part: Partial<Draft>): void;
  leave(field: string): void;
  discard(): void;
  save(): Promise<void>;
}

interface DraftOptions {
  /** What is in force now. */
  readonly stored: Settings;
  readonly catalogue: Catalogue;
  readonly locks: readonly ItemName[];
  /** What was typed when the page was open before. */
  readonly kept: KeptDraft | undefined;
  onSave(settings: Settings): Promise<CommandResult>;
}

const NOTHING_RESTORED: Restored = { fromBefore: [], contested: [], dropped: [] };

/** The form's draft beside what is stored: edited, checked as typed, carried over to new settings, saved or thrown away. */
export function useDraft({ stored, catalogue, locks, kept, onSave }: DraftOptions): DraftState {
  const [{ base, draft, restored }, setForm] = useState(() =>
    begin(stored, catalogue, locks, kept),
  );
  const [left, setLeft] = useState<ReadonlySet<string> | 'all'>(new Set());
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const setDraft = (change: (current: Draft) => Draft) =>
    setForm((form) => ({ ...form, draft: change(form.draft) }));

  // Settings that are others now, by the policy, a call center or another window, do not undo what is being typed.
  useEffect(() => {
    setForm((form) => {
      const now = toDraft(stored, catalogue);
      if (selectChangedItems(now, form.base).length === 0) return form;
      const { draft: merged, contested, dropped } = mergeDraft({ ...form, now, locks });
      const said = { ...form.restored, contested, dropped };
      return { base: now, draft: merged, restored: said };
    });
  }, [stored]);

  const problems = checkDraft(draft, stored, catalogue);
  return {
    draft,
    base,
    changed: selectChangedItems(draft, base),
    problems: left === 'all' ? problems : onlyThose(problems, left),
    canSave: Object.keys(problems).length === 0,
    outcome,
    restored,
    edit(part) {
      setDraft((current) => ({ ...current, ...part }));
      setOutcome(undefined);
    },
    leave(field) {
      setLeft((current) => (current === 'all' ? current : new Set([...current, field])));
    },
    discard() {
      setForm({ base, draft: base, restored: NOTHING_RESTORED });
      setLeft(new Set());
      setOutcome(undefined);
    },
    async save() {
      const count = Object.keys(problems).length;
      if (count > 0) {
        setLeft('all');
        setOutcome({ status: 'problems', count });
        return;
      }
      const next = toSettings(draft, stored);
      const result = await onSave(next);
      if (result.ok) {
        const now = toDraft(next, catalogue);
        // What is typed while the answer is awaited stays.
        setForm((form) => ({
          base: now,
          draft: mergeDraft({ base: draft, draft: form.draft, now, locks: [] }).draft,
          restored: NOTHING_RESTORED,
        }));
        setLeft(new Set());
      }
      setOutcome(toOutcome(result));
    },
  };
}

interface Form {
  readonly base: Draft;
  readonly draft: Draft;
  readonly restored: Restored;
}

function begin(
  stored: Settings,
  catalogue: Catalogue,
  locks: readonly ItemName[],
  kept: KeptDraft | undefined,
): Form {
  const now = toDraft(stored, catalogue);
  if (!kept) return { base: now, draft: now, restored: NOTHING_RESTORED };
  const { draft, contested, dropped } = mergeDraft({ ...kept, now, locks });
  const fromBefore = selectChangedItems(draft, now);
  return { base: now, draft, restored: { fromBefore, contested, dropped } };
}

function toOutcome(result: CommandResult): SaveOutcome {
  if (result.ok) return { status: 'saved' };
  if (result.reason === 'noAnswer') return { status: 'noAnswer' };
  return { status: 'refused', detail: result.detail ?? result.reason };
}

function onlyThose(problems: Problems, fields: ReadonlySet<string>): Problems {
  // What is wrong with a whole is shown once any part of it was left.
  const isLeft = (field: string) =>
    [...fields].some((left) => left === field || left.startsWith(`${field}.`));
  return Object.fromEntries(Object.entries(problems).filter(([field]) => isLeft(field)));
}
