import { useText } from '../../ui/text';
import { AccessButton } from './AccessButton';
import { type Access, type AccessPurpose, ALL_SITES } from './access';
import { type HostAccess, useGranted } from './host-access';

const PURPOSE_KEYS: Readonly<Record<AccessPurpose, string>> = {
  crm: 'optionsAccessForCrm',
  connector: 'optionsAccessForConnector',
  rulePages: 'optionsAccessForRulePages',
  adapter: 'optionsAccessForAdapter',
  allSites: 'optionsAccessForAllSites',
};

interface AccessRowProps {
  readonly hosts: HostAccess;
  readonly access: Access;
  /** A wider access contains it: whether it was granted by itself too shows once that one is given back. */
  readonly isIncluded: boolean;
}

/** One access: whether it is there, what for, and the button that changes it. */
export function AccessRow({ hosts, access, isIncluded }: AccessRowProps) {
  const t = useText();
  const isGranted = useGranted(hosts, access.patterns) ?? false;
  const isAllSites = access.patterns === ALL_SITES;
  // A match pattern need not be a URL: Firefox refuses the star.
  const name = access.patterns.join(' ').replace(/\/\*$/, '');
  const label = isAllSites
    ? t(isGranted ? 'optionsAccessGiveBackAllSites' : 'optionsAccessAllowAllSites')
    : t(isGranted ? 'optionsAccessGiveBack' : 'optionsAccessAllow', name);
  return (
    <li>
      <p>
        <bdi class="access-name">{isAllSites ? t('optionsAccessAllSites') : name}</bdi>
        <span class="access-state" data-granted={isGranted}>
          {t(isGranted ? 'optionsAccessGranted' : 'optionsAccessNotGranted')}
        </span>
      </p>
      {access.purposes.map((purpose) => (
        <p key={purpose} class="quiet">
          {t(PURPOSE_KEYS[purpose])}
        </p>
      ))}
      {isIncluded ? (
        <p class="quiet">{t('optionsAccessIncluded')}</p>
      ) : (
        <AccessButton
          hosts={hosts}
          patterns={access.patterns}
          isGranted={isGranted}
          label={label}
        />
      )}
    </li>
  );
}
