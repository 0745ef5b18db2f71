import { useText } from '../../ui/text';
import { AccessButton } from './AccessButton';
import { ALL_SITES } from './access';
import { type HostAccess, useGranted } from './host-access';
import { Section } from './Section';

/** Click-to-dial on every website; in force at once, since the browser and not the form keeps it. */
export function PhoneLinksSection({ hosts }: { readonly hosts: HostAccess }) {
  const t = useText();
  const isGranted = useGranted(hosts, ALL_SITES) ?? false;
  return (
    <Section id="phone-links" title={t('optionsPhoneLinksTitle')} text={t('optionsPhoneLinksText')}>
      <p>{t('optionsPhoneLinksWhy')}</p>
      <p>
        <strong>{t(isGranted ? 'optionsPhoneLinksOn' : 'optionsPhoneLinksOff')}</strong>
      </p>
      <AccessButton
        hosts={hosts}
        patterns={ALL_SITES}
        isGranted={isGranted}
        label={t(isGranted ? 'optionsPhoneLinksGiveBack' : 'optionsPhoneLinksAllow')}
      />
    </Section>
  );
}
