import { useText } from '../../ui/text';
import { tidyOrigin } from './draft';
import type { DraftSectionProps } from './draft-section';
import { HostNeed } from './HostNeed';
import type { HostAccess } from './host-access';
import { Section } from './Section';
import { TextField } from './TextField';

interface CrmSectionProps extends DraftSectionProps {
  readonly hosts: HostAccess;
}

/** Where the CRM is, and leave to work in its tabs. */
export function CrmSection({ draft, problems, isChanged, hosts, onDraft }: CrmSectionProps) {
  const t = useText();
  // A pasted address of any record is shortened to what is needed.
  const shorten = () => {
    const crmOrigin = tidyOrigin(draft.crmOrigin);
    if (crmOrigin !== draft.crmOrigin) onDraft({ crmOrigin });
  };
  return (
    <Section id="crm" title={t('optionsCrmTitle')} text={t('optionsCrmText')} isChanged={isChanged}>
      <TextField
        name="crmOrigin"
        label={t('optionsCrmField')}
        hint={t('optionsCrmHint')}
        kind="code"
        value={draft.crmOrigin}
        problem={problems.crmOrigin}
        onValue={(crmOrigin) => onDraft({ crmOrigin })}
        onLeave={shorten}
      />
      <HostNeed hosts={hosts} address={draft.crmOrigin} whyKey="optionsCrmAccessWhy" />
    </Section>
  );
}
