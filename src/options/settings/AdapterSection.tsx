import { useText } from '../../ui/text';
import type { DraftSectionProps } from './draft-section';
import { HostNeed } from './HostNeed';
import type { HostAccess } from './host-access';
import { Section } from './Section';
import { TextField } from './TextField';
import type { AdapterDraft } from './workplace-draft';

interface AdapterSectionProps extends DraftSectionProps {
  readonly hosts: HostAccess;
}

/** The phone system's own softphone page, and the one that stands in for it. */
export function AdapterSection(props: AdapterSectionProps) {
  const { draft, problems, isChanged, items, hosts, onDraft } = props;
  const t = useText();
  const { adapter } = draft;
  const change = (part: Partial<AdapterDraft>) => onDraft({ adapter: { ...adapter, ...part } });
  return (
    <Section
      id="adapter"
      title={t('optionsAdapterTitle')}
      text={t('optionsAdapterText')}
      isChanged={isChanged}
      items={items}
    >
      <TextField
        name="adapterUrl"
        label={t('optionsAdapterUrl')}
        hint={t('optionsAdapterUrlHint')}
        kind="code"
        value={adapter.url}
        problem={problems.adapterUrl}
        onValue={(url) => change({ url })}
      />
      <HostNeed hosts={hosts} address={adapter.url} whyKey="optionsAdapterAccessWhy" />
      <TextField
        name="adapterStandbyUrl"
        label={t('optionsAdapterStandby')}
        hint={t('optionsAdapterStandbyHint')}
        kind="code"
        value={adapter.standbyUrl}
        problem={problems.adapterStandbyUrl}
        onValue={(standbyUrl) => change({ standbyUrl })}
      />
      <HostNeed hosts={hosts} address={adapter.standbyUrl} whyKey="optionsAdapterAccessWhy" />
      <TextField
        name="adapterTimeout"
        label={t('optionsAdapterTimeout')}
        hint={t('optionsAdapterTimeoutHint')}
        kind="amount"
        value={adapter.timeoutSeconds}
        problem={problems.adapterTimeout}
        onValue={(timeoutSeconds) => change({ timeoutSeconds })}
      />
    </Section>
  );
}
