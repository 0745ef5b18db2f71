import type { Catalogue } from '../../settings/catalogue';
import type { SettingsPicture } from '../../settings/picture';
import { isolate, NAME_LENGTH, plainText } from '../../ui/plain-text';
import { useText } from '../../ui/text';
import { itemLabel } from '../item-labels';

interface PolicyNoticeProps {
  readonly picture: SettingsPicture;
  readonly catalogue: Catalogue;
}

/** What the organisation has set up here by a policy of the browser, and who that is. */
export function PolicyNotice({ picture, catalogue }: PolicyNoticeProps) {
  const t = useText();
  const { policy } = picture;
  if (!policy) return null;
  const { managedBy, sets, locks, locksCallCenter, isLive } = policy;
  const pushed = picture.callCenters.filter(({ fromPolicy }) => fromPolicy);
  const labels = locks.map((item) => itemLabel(item, catalogue, t)).join(', ');
  return (
    <section class="policy-notice" aria-labelledby="policy-title">
      <h2 id="policy-title">
        {managedBy === ''
          ? t('policyByOrganisation')
          : t('policyBy', isolate(plainText(managedBy, NAME_LENGTH)))}
      </h2>
      {pushed.map(({ internalName, displayName }) => (
        <p key={internalName}>
          {t('policyCallCenter', isolate(plainText(displayName, NAME_LENGTH)))}
        </p>
      ))}
      {sets.length > 0 && <p>{t('policySets', String(sets.length))}</p>}
      {locks.length > 0 && <p>{t('policyLocks', String(locks.length), labels)}</p>}
      {locksCallCenter && <p>{t('optionsCallCenterLocked')}</p>}
      {locks.length === 0 && !locksCallCenter && <p>{t('policyLocksNothing')}</p>}
      <p>{t(isLive ? 'policyIsLive' : 'policyAtNextStart')}</p>
    </section>
  );
}
