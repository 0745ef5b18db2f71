import { isolate } from '../../ui/plain-text';
import { useText } from '../../ui/text';
import type { Access } from '../settings/access';
import { type HostAccess, useGranted } from '../settings/host-access';

interface WelcomePolicyProps {
  /** Who has set Offhook up; empty: the policy does not say. */
  readonly managedBy: string;
  readonly access: readonly Access[];
  readonly hosts: HostAccess;
}

/** That a policy has done it all, or what it cannot do: no browser lets one allow a website for an agent. */
export function WelcomePolicy({ managedBy, access, hosts }: WelcomePolicyProps) {
  const t = useText();
  // Phone links on all sites are the agent's own choice.
  const needed = access.filter(({ purposes }) => !purposes.includes('allSites'));
  const patterns = needed.flatMap((each) => each.patterns);
  const isAllowed = useGranted(hosts, patterns) ?? true;
  const isDone = isAllowed || patterns.length === 0;
  return (
    <section class="card" aria-labelledby="policy-title">
      <h2 id="policy-title">{t('welcomePolicyTitle')}</h2>
      <p>
        {managedBy === '' ? t('welcomePolicyText') : t('welcomePolicyBy', isolate(managedBy))}{' '}
        {t(isDone ? 'welcomePolicyDone' : 'welcomePolicyAllow')}
      </p>
    </section>
  );
}
