import type { LinkView } from '../../messaging/protocol';
import { useText } from '../../ui/text';
import type { DraftSectionProps } from './draft-section';
import { HostNeed } from './HostNeed';
import type { HostAccess } from './host-access';
import { LinkStatus } from './LinkStatus';
import { SecretField } from './SecretField';
import { Section } from './Section';
import { Switch } from './Switch';
import { TextField } from './TextField';

interface ListenerSectionProps extends DraftSectionProps {
  readonly link: LinkView | undefined;
  readonly hosts: HostAccess;
}

/** The generic listener: whether it is in use, its URL, its token, and how its native host is installed. */
export function ListenerSection(props: ListenerSectionProps) {
  const { draft, problems, isChanged, link, hosts, onDraft } = props;
  const t = useText();
  return (
    <Section
      id="listener"
      title={t('optionsListenerTitle')}
      text={t('optionsListenerText')}
      isChanged={isChanged}
    >
      <LinkStatus link={link} />
      <Switch
        name="listenerEnabled"
        label={t('optionsListenerSwitch')}
        isOn={draft.listenerEnabled}
        onChange={(listenerEnabled) => onDraft({ listenerEnabled })}
      />
      <TextField
        name="listenerUrl"
        label={t('optionsListenerUrl')}
        hint={t('optionsListenerUrlHint')}
        kind="code"
        value={draft.listenerUrl}
        problem={problems.listenerUrl}
        onValue={(listenerUrl) => onDraft({ listenerUrl })}
      />
      {draft.listenerEnabled && (
        <HostNeed hosts={hosts} address={draft.listenerUrl} whyKey="optionsListenerAccessWhy" />
      )}
      <SecretField
        name="listenerToken"
        label={t('optionsListenerToken')}
        hint={t('optionsListenerTokenHint')}
        value={draft.listenerToken}
        problem={problems.listenerToken}
        onValue={(listenerToken) => onDraft({ listenerToken })}
      />
      <h3>{t('optionsHostTitle')}</h3>
      <p>{t('optionsHostWhen')}</p>
      <p>{t('optionsHostInstall')}</p>
      <pre class="command" dir="ltr">
        <code>npm run listener -- install</code>
      </pre>
      <p>{t('optionsHostAfter')}</p>
      <pre class="command" dir="ltr">
        <code>{'npm run listener -- status\nnpm run listener -- uninstall'}</code>
      </pre>
    </Section>
  );
}
