import { useText } from '../../ui/text';
import type { DraftSectionProps } from './draft-section';
import { Section } from './Section';
import { TextField } from './TextField';

/** How large the softphone is. */
export function SoftphoneSection(props: DraftSectionProps) {
  const { draft, problems, isChanged, items, onDraft } = props;
  const t = useText();
  const { softphone } = draft;
  return (
    <Section
      id="softphone"
      title={t('optionsSoftphoneTitle')}
      text={t('optionsSoftphoneText')}
      isChanged={isChanged}
      items={items}
    >
      <TextField
        name="phoneWidth"
        label={t('optionsSoftphoneWidth')}
        hint={t('optionsSoftphoneWidthHint')}
        kind="amount"
        value={softphone.width}
        problem={problems.phoneWidth}
        onValue={(width) => onDraft({ softphone: { ...softphone, width } })}
      />
      <TextField
        name="phoneHeight"
        label={t('optionsSoftphoneHeight')}
        hint={t('optionsSoftphoneHeightHint')}
        kind="amount"
        value={softphone.height}
        problem={problems.phoneHeight}
        onValue={(height) => onDraft({ softphone: { ...softphone, height } })}
      />
    </Section>
  );
}
