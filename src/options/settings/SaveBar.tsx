import { Button } from '../../ui/Button';
import { useText } from '../../ui/text';
import type { SectionPart } from './sections';

/** What came of the last attempt to save. */
export type SaveOutcome =
  | { readonly status: 'saved' | 'noAnswer' }
  | { readonly status: 'refused'; readonly detail: string }
  | { readonly status: 'problems'; readonly count: number };

interface SaveBarProps {
  /** Id of the form that is saved. */
  readonly formId: string;
  readonly changed: readonly SectionPart[];
  readonly outcome: SaveOutcome | undefined;
  onDiscard(): void;
}

/** Says what is not saved yet and what came of saving; stays in sight at the foot of the page. */
export function SaveBar({ formId, changed, outcome, onDiscard }: SaveBarProps) {
  const t = useText();
  const hasChanges = changed.length > 0;
  const titles = changed.map(({ titleKey }) => t(titleKey)).join(', ');
  return (
    <div class="save-bar" data-changed={hasChanges}>
      <div class="save-text" role="status">
        {outcome?.status === 'refused' && (
          <p class="problem">{t('optionsSaveRefused', outcome.detail)}</p>
        )}
        {outcome?.status === 'noAnswer' && <p class="problem">{t('optionsSaveNoAnswer')}</p>}
        {outcome?.status === 'problems' && (
          <p class="problem">{t('optionsSaveProblems', String(outcome.count))}</p>
        )}
        {hasChanges && <p>{t('optionsUnsaved', titles)}</p>}
        {!hasChanges && (
          <p>{t(outcome?.status === 'saved' ? 'optionsSaved' : 'optionsNothingToSave')}</p>
        )}
      </div>
      <Button label={t('optionsDiscard')} disabled={!hasChanges} onPress={onDiscard} />
      <Button
        label={t('optionsSave')}
        type="submit"
        form={formId}
        tone="primary"
        disabled={!hasChanges}
      />
    </div>
  );
}
