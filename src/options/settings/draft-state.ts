import { useState } from 'preact/hooks';
import type { CommandResult } from '../../cti/command';
import type { Settings } from '../../settings/schema';
import { checkDraft } from './check-draft';
import type { CrmCatalogue } from './crm-catalogue';
import { type Draft, toDraft, toSettings } from './draft';
import type { Problems } from './problems';
import type { SaveOutcome } from './SaveBar';
import { type SectionName, selectChangedSections } from './sections';

export interface DraftState {
  readonly draft: Draft;
  readonly changed: readonly SectionName[];
  /** What is wrong in the fields that the person has left, or everywhere once saving was tried. */
  readonly problems: Problems;
  readonly outcome: SaveOutcome | undefined;
  edit(part: Partial<Draft>): void;
  leave(field: string): void;
  discard(): void;
  save(): Promise<void>;
}

/** The form's draft beside what is stored: edited, checked as typed, saved or thrown away. */
export function useDraft(
  stored: Settings,
  catalogue: CrmCatalogue,
  onSave: (settings: Settings) => Promise<CommandResult>,
): DraftState {
  const [draft, setDraft] = useState(() => toDraft(stored));
  const [left, setLeft] = useState<ReadonlySet<string> | 'all'>(new Set());
  const [outcome, setOutcome] = useState<SaveOutcome>();

  const problems = checkDraft(draft, stored, catalogue);
  const startOver = (settings: Settings) => {
    setDraft(toDraft(settings));
    setLeft(new Set());
  };

  return {
    draft,
    changed: selectChangedSections(draft, toDraft(stored)),
    problems: left === 'all' ? problems : onlyThose(problems, left),
    outcome,
    edit(part) {
      setDraft((current) => ({ ...current, ...part }));
      setOutcome(undefined);
    },
    leave(field) {
      setLeft((current) => (current === 'all' ? current : new Set([...current, field])));
    },
    discard() {
      startOver(stored);
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
      if (result.ok) startOver(next);
      setOutcome(toOutcome(result));
    },
  };
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
