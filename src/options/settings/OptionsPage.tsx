import { useEffect, useState } from 'preact/hooks';
import type { CommandResult } from '../../cti/command';
import type { LinkView } from '../../messaging/protocol';
import type { Settings } from '../../settings/schema';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { selectReleasedPatterns } from './access';
import type { CrmCatalogue } from './crm-catalogue';
import type { HostAccess } from './host-access';
import type { RegionName } from './region-names';
import { SettingsScreen } from './SettingsScreen';

interface OptionsPageProps {
  readonly regions: readonly RegionName[];
  /** The kinds of CRM that can be set up. */
  readonly catalogue: CrmCatalogue;
  readonly callTesterHref: string;
  readonly diagnosticsHref: string;
  readonly hosts: HostAccess;
  /** Rejects if the background does not answer. */
  loadSettings(): Promise<Settings>;
  /** Never rejects; a refusal's detail names the field. */
  saveSettings(settings: Settings): Promise<CommandResult>;
  saveFile(name: string, text: string): void;
  /** Tells the state of every connector's line, now and at each change; returns the stop. */
  watchLinks(onLinks: (links: readonly LinkView[]) => void): () => void;
}

/** The settings from the moment the page opens: fetched, shown, saved. */
export function OptionsPage(props: OptionsPageProps) {
  const { hosts, loadSettings, saveSettings, watchLinks } = props;
  const t = useText();
  const [stored, setStored] = useState<Settings | 'loading' | 'failed'>('loading');
  const [links, setLinks] = useState<readonly LinkView[]>([]);

  const load = () => {
    setStored('loading');
    loadSettings().then(setStored, () => setStored('failed'));
  };
  useEffect(load, [loadSettings]);
  useEffect(() => watchLinks(setLinks), [watchLinks]);

  if (stored === 'loading') return <p class="page quiet">{t('optionsLoading')}</p>;
  if (stored === 'failed') {
    return (
      <main class="page">
        <h1>{t('optionsTitle')}</h1>
        <Notice kind="failure">{t('optionsLoadFailed')}</Notice>
        <Button label={t('optionsTryAgain')} tone="primary" onPress={load} />
      </main>
    );
  }

  const save = async (next: Settings) => {
    const result = await saveSettings(next);
    if (!result.ok) return result;
    const released = selectReleasedPatterns(stored, next, props.catalogue);
    // A host that the extension was installed with cannot be given back; that is no reason to complain here.
    if (released.length > 0) await hosts.remove([...released]).catch(() => false);
    setStored(next);
    return result;
  };

  return <SettingsScreen {...props} stored={stored} links={links} onSave={save} />;
}
