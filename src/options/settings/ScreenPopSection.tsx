import type { ConnectorId } from '../../cti/ids';
import { RadioGroup } from '../../ui/RadioGroup';
import { useText } from '../../ui/text';
import type { DraftSectionProps } from './draft-section';
import { LinesField } from './LinesField';
import { RulesPart } from './RulesPart';
import { Section } from './Section';
import { Switch } from './Switch';
import type { ScreenPopDraft } from './screen-pop-draft';

interface ScreenPopSectionProps extends DraftSectionProps {
  /** The phone systems that a rule can be for. */
  readonly connectorIds: readonly ConnectorId[];
  saveFile(name: string, text: string): void;
}

/** How records come up, what the agent sees of a call that rings, and the rules. */
export function ScreenPopSection(props: ScreenPopSectionProps) {
  const { draft, problems, isChanged, connectorIds, saveFile, onDraft } = props;
  const t = useText();
  const { screenPop } = draft;
  const change = (part: Partial<ScreenPopDraft>) =>
    onDraft({ screenPop: { ...screenPop, ...part } });
  return (
    <Section
      id="screen-pop"
      title={t('optionsPopTitle')}
      text={t('optionsPopText')}
      isChanged={isChanged}
    >
      <RadioGroup
        legend={t('optionsPopBurst')}
        options={[
          { value: 'replace', label: t('optionsPopReplace') },
          { value: 'queue', label: t('optionsPopQueue') },
        ]}
        value={screenPop.burst}
        onChange={(burst) => change({ burst })}
      />
      <RadioGroup
        legend={t('optionsPopRaise')}
        options={[
          { value: 'window', label: t('optionsPopRaiseWindow') },
          { value: 'attention', label: t('optionsPopRaiseAttention') },
        ]}
        value={screenPop.raise}
        onChange={(raise) => change({ raise })}
      />
      <Switch
        name="popToast"
        label={t('optionsPopToast')}
        isOn={screenPop.toast}
        onChange={(toast) => change({ toast })}
      />
      <Switch
        name="popNotify"
        label={t('optionsPopNotify')}
        isOn={screenPop.notify}
        onChange={(notify) => change({ notify })}
      />
      <RulesPart
        text={screenPop.rules}
        crmIds={draft.crms.map(({ crmId }) => crmId.trim())}
        connectorIds={connectorIds}
        problem={problems.rules}
        saveFile={saveFile}
        onText={(rules) => change({ rules })}
      />
      <LinesField
        name="webOrigins"
        label={t('optionsPopOrigins')}
        hint={t('optionsPopOriginsHint')}
        value={screenPop.webOrigins}
        problem={problems.webOrigins}
        onValue={(webOrigins) => change({ webOrigins })}
      />
    </Section>
  );
}
