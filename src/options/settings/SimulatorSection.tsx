import type { LinkView } from '../../messaging/protocol';
import { useText } from '../../ui/text';
import type { DraftSectionProps } from './draft-section';
import { LinkStatus } from './LinkStatus';
import { Section } from './Section';
import { Switch } from './Switch';

interface SimulatorSectionProps extends DraftSectionProps {
  readonly link: LinkView | undefined;
  readonly callTesterHref: string;
  readonly diagnosticsHref: string;
}

/** The phone system that is none: for trying things out with the call tester. */
export function SimulatorSection(props: SimulatorSectionProps) {
  const t = useText();
  return (
    <Section
      id="simulator"
      title={t('optionsSimulatorTitle')}
      text={t('optionsSimulatorText')}
      isChanged={props.isChanged}
    >
      <LinkStatus link={props.link} />
      <Switch
        name="simulatorEnabled"
        label={t('optionsSimulatorSwitch')}
        isOn={props.draft.simulatorEnabled}
        onChange={(simulatorEnabled) => props.onDraft({ simulatorEnabled })}
      />
      <p class="links">
        <a href={props.callTesterHref}>{t('optionsToCallTester')}</a>
        <a href={props.diagnosticsHref}>{t('optionsToDiagnostics')}</a>
      </p>
    </Section>
  );
}
