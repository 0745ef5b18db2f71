import { useText } from '../../ui/text';
import { Section } from './Section';

interface DiagnosticsSectionProps {
  readonly diagnosticsHref: string;
  readonly callTesterHref: string;
}

/** Where to look when something does not work. */
export function DiagnosticsSection({ diagnosticsHref, callTesterHref }: DiagnosticsSectionProps) {
  const t = useText();
  return (
    <Section
      id="diagnostics"
      title={t('optionsDiagnosticsTitle')}
      text={t('optionsDiagnosticsText')}
    >
      <p class="links">
        <a href={diagnosticsHref}>{t('optionsToDiagnostics')}</a>
        <a href={callTesterHref}>{t('optionsToCallTester')}</a>
      </p>
    </Section>
  );
}
