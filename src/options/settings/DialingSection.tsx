import { useText } from '../../ui/text';
import type { DraftSectionProps } from './draft-section';
import { Section } from './Section';
import { TextField } from './TextField';

const PREFIXES = [
  ['outsidePrefix', 'optionsDialingOutside', 'optionsDialingOutsideHint'],
  ['longDistPrefix', 'optionsDialingLongDistance', 'optionsDialingLongDistanceHint'],
  ['internationalPrefix', 'optionsDialingInternational', 'optionsDialingInternationalHint'],
] as const;

/** What is dialled before a number, where the phone system wants it. */
export function DialingSection(props: DraftSectionProps) {
  const { draft, problems, isChanged, items, onDraft } = props;
  const t = useText();
  return (
    <Section
      id="dialing"
      title={t('optionsDialingTitle')}
      text={t('optionsDialingText')}
      isChanged={isChanged}
      items={items}
    >
      {PREFIXES.map(([name, labelKey, hintKey]) => (
        <TextField
          key={name}
          name={name}
          label={t(labelKey)}
          hint={t(hintKey)}
          kind="amount"
          value={draft.dialing[name]}
          problem={problems[name]}
          onValue={(text) => onDraft({ dialing: { ...draft.dialing, [name]: text } })}
        />
      ))}
    </Section>
  );
}
