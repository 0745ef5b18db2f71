import { useCallback, useEffect, useState } from 'preact/hooks';
import type { LinkView } from '../../messaging/protocol';
import type { SettingsPicture } from '../../settings/picture';
import { isSameValue } from '../../settings/same-value';
import type { Settings } from '../../settings/schema';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { selectReleasedPatterns } from './access';
import { carryChanges } from './carry-changes';
import { type KeptDraft, readKept, SETTINGS_DRAFT } from './kept-draft';
import { SettingsScreen } from './SettingsScreen';
import type { SettingsPageProps } from './settings-page';

/** What there is to show, once it is there. */
interface Loaded {
  readonly picture: SettingsPicture;
  readonly kept: KeptDraft | undefined;
}

/** The settings from the moment the page opens: fetched, shown, saved. */
export function OptionsPage(props: SettingsPageProps) {
  const { hosts, drafts, loadSettings, saveSettings, watchLinks } = props;
  const t = useText();
  const [loaded, setLoaded] = useState<Loaded | 'loading' | 'failed'>('loading');

  const [links, setLinks] = useState<readonly LinkView[]>([]);
  useEffect(() => watchLinks(setLinks), [watchLinks]);

  const load = () => {
    setLoaded('loading');
    // Without what was typed before, the page still does all it is there for.
    const kept = drafts.load(SETTINGS_DRAFT).then(readKept, () => undefined);
    Promise.all([loadSettings(), kept]).then(
      ([picture, draft]) => setLoaded({ picture, kept: draft }),
      () => setLoaded('failed'),
    );
  };
  useEffect(load, [loadSettings, drafts]);

  /** One that says the same leaves the page alone: what is asked because of it need not be asked again. */
  const setPicture = (picture: SettingsPicture) =>
    setLoaded((now) =>
      typeof now === 'string' || isSameValue(now.picture, picture) ? now : { ...now, picture },
    );
  /** Looks again, without taking away what is shown; never rejects. */
  const refresh = useCallback(
    () => loadSettings().then(setPicture, () => undefined),
    [loadSettings],
  );
  useEffect(() => {
    // The policy, another window or the welcome page may have changed something meanwhile.
    const look = () => document.visibilityState === 'visible' && refresh();
    document.addEventListener('visibilitychange', look);
    // Two windows may stand beside each other.
    window.addEventListener('focus', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [refresh]);

  if (loaded === 'loading') return <p class="page quiet">{t('optionsLoading')}</p>;
  if (loaded === 'failed') {
    return (
      <main class="page">
        <h1>{t('optionsTitle')}</h1>
        <Notice kind="failure">{t('optionsLoadFailed')}</Notice>
        <Button label={t('optionsTryAgain')} tone="primary" onPress={load} />
      </main>
    );
  }

  const { picture, kept } = loaded;
  const save = async (edited: Settings) => {
    const before = picture.settings;
    // The policy or another window may have changed something since the page has looked.
    const { settings: now } = await loadSettings().catch(() => picture);
    const next = carryChanges({ before, after: edited, now }, props.catalogue);
    const result = await saveSettings(next);
    if (!result.ok) {
      // It may have been refused because of something that is not known here yet: a new lock.
      await refresh();
      return result;
    }
    const released = selectReleasedPatterns(now, next, props.catalogue);
    // A host that the extension was installed with cannot be given back; that is no reason to complain here.
    if (released.length > 0) await hosts.remove([...released]).catch(() => false);
    setPicture({ ...picture, settings: next });
    await refresh();
    return result;
  };

  return (
    <SettingsScreen
      {...props}
      picture={picture}
      links={links}
      kept={kept}
      onSave={save}
      onSettingsChanged={refresh}
    />
  );
}
