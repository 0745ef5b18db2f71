import { useText } from '../../ui/text';
import type { DraftSectionProps } from './draft-section';
import type { RegionName } from './region-names';
import { Section } from './Section';
import { SelectField } from './SelectField';

interface RegionSectionProps extends DraftSectionProps {
  readonly regions: readonly RegionName[];
}

/** Where the agent is at home: how numbers without a country code are read. */
export function RegionSection(props: RegionSectionProps) {
  const { draft, problems, isChanged, items, regions, onDraft } = props;
  const t = useText();
  return (
    <Section
      id="region"
      title={t('optionsRegionTitle')}
      text={t('optionsRegionText')}
      isChanged={isChanged}
      items={items}
    >
      <SelectField
        name="region-select"
        label={t('optionsRegionField')}
        hint={t('optionsRegionHint')}
        options={regions.map(({ region, name }) => ({ value: region, label: name }))}
        value={draft.region}
        problem={problems.region}
        onValue={(region) => onDraft({ region })}
      />
    </Section>
  );
}
