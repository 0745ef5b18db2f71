import { useText } from '../../ui/text';
import { ChoiceField } from './ChoiceField';
import type { DraftSectionProps } from './draft-section';
import { Section } from './Section';

const WAYS = [
  { value: 'keep', labelKey: 'optionsLogOffKeep' },
  { value: 'clear', labelKey: 'optionsLogOffClear' },
  { value: 'separate', labelKey: 'optionsLogOffSeparate' },
] as const;

/** What becomes of an agent's things at a place that several share. */
export function LogOffSection({ draft, isChanged, items, onDraft }: DraftSectionProps) {
  const t = useText();
  return (
    <Section
      id="log-off"
      title={t('optionsLogOffTitle')}
      text={t('optionsLogOffText')}
      isChanged={isChanged}
      items={items}
    >
      <ChoiceField
        legend={t('optionsLogOffChoice')}
        hint={t('optionsLogOffHint')}
        options={WAYS.map(({ value, labelKey }) => ({ value, label: t(labelKey) }))}
        value={draft.onLogOff}
        onChange={(onLogOff) => onDraft({ onLogOff })}
      />
    </Section>
  );
}
