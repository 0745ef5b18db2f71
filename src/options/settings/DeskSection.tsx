import { useText } from '../../ui/text';
import { ChoiceField } from './ChoiceField';
import { DeskCallRules } from './DeskCallRules';
import type { DeskDraft } from './desk-draft';
import type { DraftSectionProps } from './draft-section';
import { Held } from './Held';
import { LinesField } from './LinesField';
import { Section } from './Section';
import { TextField } from './TextField';

const STATES_AFTER = [
  { value: 'stay', labelKey: 'optionsDeskStateStays' },
  { value: 'ready', labelKey: 'optionsDeskStateReady' },
  { value: 'notReady', labelKey: 'optionsDeskStateNotReady' },
] as const;

/** How the desk behaves: its rules for calls, for the after-call work, and how sessions are called. */
export function DeskSection({ draft, problems, isChanged, items, onDraft }: DraftSectionProps) {
  const t = useText();
  const { desk } = draft;
  const change = (part: Partial<DeskDraft>) => onDraft({ desk: { ...desk, ...part } });
  return (
    <Section
      id="desk"
      title={t('optionsDeskTitle')}
      text={t('optionsDeskText')}
      isChanged={isChanged}
      items={items}
    >
      <DeskCallRules desk={desk} problems={problems} onChange={change} />
      <h3>{t('optionsDeskWrapUpTitle')}</h3>
      <Held id="desk-wrap-up" items={['desk.wrapUp']}>
        <TextField
          name="wrapUpMinutes"
          label={t('optionsDeskLimit')}
          hint={t('optionsDeskLimitHint')}
          kind="amount"
          value={desk.wrapUpMinutes}
          problem={problems.wrapUpMinutes}
          onValue={(wrapUpMinutes) => change({ wrapUpMinutes })}
        />
        <TextField
          name="extensionMinutes"
          label={t('optionsDeskExtension')}
          hint={t('optionsDeskExtensionHint')}
          kind="amount"
          value={desk.extensionMinutes}
          problem={problems.extensionMinutes}
          onValue={(extensionMinutes) => change({ extensionMinutes })}
        />
        <ChoiceField
          legend={t('optionsDeskStateAfter')}
          hint={t('optionsDeskStateAfterHint')}
          options={STATES_AFTER.map(({ value, labelKey }) => ({ value, label: t(labelKey) }))}
          value={desk.stateAfter}
          onChange={(stateAfter) => change({ stateAfter })}
        />
      </Held>
      <h3>{t('optionsDeskSessionsTitle')}</h3>
      <Held id="desk-sessions" items={['desk.sessionNames']}>
        <LinesField
          name="sessionNames"
          label={t('optionsDeskSessionNames')}
          hint={t('optionsDeskSessionNamesHint')}
          value={desk.sessionNames}
          problem={problems.sessionNames}
          onValue={(sessionNames) => change({ sessionNames })}
        />
      </Held>
    </Section>
  );
}
