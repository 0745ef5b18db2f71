import { Field } from '../../ui/Field';
import { useText } from '../../ui/text';
import type { DraftSectionProps } from './draft-section';
import type { RegionName } from './region-names';
import { Section } from './Section';

interface RegionSectionProps extends DraftSectionProps {
  readonly regions: readonly RegionName[];
}

/** Where the agent is at home: how numbers without a country code are read. */
export function RegionSection({ draft, isChanged, regions, onDraft }: RegionSectionProps) {
  const t = useText();
  return (
    <Section
      id="region"
      title={t('optionsRegionTitle')}
      text={t('optionsRegionText')}
      isChanged={isChanged}
    >
      <Field label={t('optionsRegionField')} controlId="region-select">
        <select
          id="region-select"
          name="region"
          class="input"
          value={draft.region}
          onChange={(event) => onDraft({ region: event.currentTarget.value })}
        >
          {/* What is stored is offered even if it is in no list, so that nothing else looks chosen. */}
          {regions.every(({ region }) => region !== draft.region) && (
            <option value={draft.region}>{draft.region}</option>
          )}
          {regions.map(({ region, name }) => (
            <option key={region} value={region}>
              {name}
            </option>
          ))}
        </select>
      </Field>
    </Section>
  );
}
