import { useText } from '../../ui/text';
import { AccessRow } from '../settings/AccessRow';
import type { Access } from '../settings/access';
import type { HostAccess } from '../settings/host-access';

interface WelcomeAccessProps {
  readonly access: readonly Access[];
  readonly hosts: HostAccess;
}

/** What Offhook may see, why, and a button for each: nothing is asked for before it is explained. */
export function WelcomeAccess({ access, hosts }: WelcomeAccessProps) {
  const t = useText();
  return (
    <section class="card" aria-labelledby="access-title">
      <h2 id="access-title">{t('welcomeAccessTitle')}</h2>
      <p class="quiet">{t('welcomeAccessText')}</p>
      <ul class="access-list">
        {access.map((each) => (
          <AccessRow key={each.patterns.join()} hosts={hosts} access={each} isIncluded={false} />
        ))}
      </ul>
    </section>
  );
}
