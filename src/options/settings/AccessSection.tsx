import { useText } from '../../ui/text';
import { AccessRow } from './AccessRow';
import { type Access, ALL_SITES } from './access';
import { type HostAccess, useGranted } from './host-access';
import { Section } from './Section';

interface AccessSectionProps {
  readonly hosts: HostAccess;
  readonly access: readonly Access[];
}

/** What the browser lets the extension reach, what for, and the way to take it back. */
export function AccessSection({ hosts, access }: AccessSectionProps) {
  const t = useText();
  const hasAllSites = useGranted(hosts, ALL_SITES) ?? false;
  return (
    <Section id="access" title={t('optionsAccessTitle')} text={t('optionsAccessText')}>
      <ul class="access-list">
        {access.map((each) => (
          <AccessRow
            key={each.patterns.join()}
            hosts={hosts}
            access={each}
            isIncluded={hasAllSites && each.patterns !== ALL_SITES}
          />
        ))}
      </ul>
    </Section>
  );
}
