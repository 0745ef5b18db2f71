import type { ConnectorId } from '../../cti/ids';
import { useText } from '../../ui/text';
import { patternNames, toHostPatterns } from './access';
import { ChoiceField } from './ChoiceField';
import type { DraftSectionProps } from './draft-section';
import { toLines } from './field-value';
import { Held } from './Held';
import type { HostAccess } from './host-access';
import { LinesField } from './LinesField';
import { PatternsNeed } from './PatternsNeed';
import { RulesPart } from './RulesPart';
import { Section } from './Section';
import { Switch } from './Switch';
import type { ScreenPopDraft } from './screen-pop-draft';

interface ScreenPopSectionProps extends DraftSectionProps {
  /** The phone systems that a rule can be for. */
  readonly connectorIds: readonly ConnectorId[];
  readonly hosts: HostAccess;
  saveFile(name: string, text: string): void;
}

/** How records come up, what the agent sees of a call that rings, and the rules. */
export function ScreenPopSection(props: ScreenPopSectionProps) {
  const { draft, problems, isChanged, items, connectorIds, hosts, saveFile, onDraft } = props;
  const t = useText();
  const { screenPop } = draft;
  const patterns = toHostPatterns(toLines(screenPop.webOrigins));
  const change = (part: Partial<ScreenPopDraft>) =>
    onDraft({ screenPop: { ...screenPop, ...part } });
  return (
    <Section
      id="screen-pop"
      title={t('optionsPopTitle')}
      text={t('optionsPopText')}
      isChanged={isChanged}
      items={items}
    >
      <Held id="pop-burst" items={['screenPop.burst']}>
        <ChoiceField
          legend={t('optionsPopBurst')}
          hint={t('optionsPopBurstHint')}
          options={[
            { value: 'replace', label: t('optionsPopReplace') },
            { value: 'queue', label: t('optionsPopQueue') },
          ]}
          value={screenPop.burst}
          onChange={(burst) => change({ burst })}
        />
      </Held>
      <Held id="pop-raise" items={['screenPop.raise']}>
        <ChoiceField
          legend={t('optionsPopRaise')}
          hint={t('optionsPopRaiseHint')}
          options={[
            { value: 'window', label: t('optionsPopRaiseWindow') },
            { value: 'attention', label: t('optionsPopRaiseAttention') },
          ]}
          value={screenPop.raise}
          onChange={(raise) => change({ raise })}
        />
      </Held>
      <Held id="pop-toast" items={['screenPop.toast']}>
        <Switch
          name="popToast"
          label={t('optionsPopToast')}
          hint={t('optionsPopToastHint')}
          isOn={screenPop.toast}
          onChange={(toast) => change({ toast })}
        />
      </Held>
      <Held id="pop-notify" items={['screenPop.notify']}>
        <Switch
          name="popNotify"
          label={t('optionsPopNotify')}
          hint={t('optionsPopNotifyHint')}
          isOn={screenPop.notify}
          onChange={(notify) => change({ notify })}
        />
      </Held>
      <Held id="pop-rules" items={['screenPop.rules']}>
        <RulesPart
          text={screenPop.rules}
          crmIds={draft.crms.map(({ crmId }) => crmId.trim())}
          connectorIds={connectorIds}
          problem={problems.rules}
          saveFile={saveFile}
          onText={(rules) => change({ rules })}
        />
      </Held>
      <Held id="pop-origins" items={['screenPop.webOrigins']}>
        <LinesField
          name="webOrigins"
          label={t('optionsPopOrigins')}
          hint={t('optionsPopOriginsHint')}
          value={screenPop.webOrigins}
          problem={problems.webOrigins}
          onValue={(webOrigins) => change({ webOrigins })}
        />
        {patterns.length > 0 && (
          <PatternsNeed
            hosts={hosts}
            patterns={patterns}
            name={patternNames(patterns)}
            whyKey="optionsPopOriginsAccessWhy"
          />
        )}
      </Held>
    </Section>
  );
}
