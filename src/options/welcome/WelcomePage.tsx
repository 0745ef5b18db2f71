import { useEffect, useState } from 'preact/hooks';
import type { CommandResult } from '../../cti/command';
import type { DesktopView } from '../../messaging/protocol';
import type { SettingsPicture } from '../../settings/picture';
import { isSameValue } from '../../settings/same-value';
import type { DesktopActions } from '../../softphone/desktop';
import type { DraftStore } from '../../softphone/drafts';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import '../page.css';
import '../settings/settings.css';
import type { Access } from '../settings/access';
import type { HostAccess } from '../settings/host-access';
import { FirstCall } from './FirstCall';
import { WelcomeAccess } from './WelcomeAccess';
import { WelcomePolicy } from './WelcomePolicy';
import './welcome.css';

interface WelcomePageProps {
  readonly hosts: HostAccess;
  readonly actions: DesktopActions;
  readonly drafts: DraftStore;
  readonly optionsHref: string;
  /** Whether the simulator is in use with these settings. */
  hasSimulator(picture: SettingsPicture): boolean;
  selectAccess(picture: SettingsPicture): readonly Access[];
  /** Rejects if the background does not answer. */
  loadSettings(): Promise<SettingsPicture>;
  ring(): Promise<CommandResult>;
  watchView(onView: (view: DesktopView) => void): () => void;
}

/** From the installation to the first call: what Offhook does, a call to practise with, what it may see. */
export function WelcomePage(props: WelcomePageProps) {
  const t = useText();
  const [picture, setPicture] = useState<SettingsPicture | 'loading' | 'failed'>('loading');
  const { loadSettings, watchView } = props;
  const load = () => {
    setPicture('loading');
    loadSettings().then(setPicture, () => setPicture('failed'));
  };
  useEffect(load, [loadSettings]);
  useEffect(() => {
    const show = (next: SettingsPicture) =>
      setPicture((now) => (isSameValue(now, next) ? now : next));
    // The page may be there seconds before the browser has read the policy.
    return watchView(() => void loadSettings().then(show, () => undefined));
  }, [loadSettings, watchView]);

  if (picture === 'loading') return <p class="page quiet">{t('optionsLoading')}</p>;
  if (picture === 'failed') {
    return (
      <main class="page">
        <h1>{t('welcomeTitle')}</h1>
        <Notice kind="failure">{t('optionsLoadFailed')}</Notice>
        <Button label={t('optionsTryAgain')} tone="primary" onPress={load} />
      </main>
    );
  }
  const { policy, callCenters } = picture;
  const isSetUp =
    policy !== undefined && (policy.sets.length > 0 || callCenters.some((one) => one.fromPolicy));
  const access = props.selectAccess(picture);
  return (
    <main class="page welcome">
      <header class="page-head">
        <h1>{t('welcomeTitle')}</h1>
        <p>{t('welcomeIntro')}</p>
      </header>
      {isSetUp && policy && (
        <WelcomePolicy managedBy={policy.managedBy} access={access} hosts={props.hosts} />
      )}
      {props.hasSimulator(picture) ? (
        <FirstCall
          actions={props.actions}
          drafts={props.drafts}
          ring={props.ring}
          watchView={props.watchView}
        />
      ) : (
        <section class="card" aria-labelledby="own-phone-title">
          <h2 id="own-phone-title">{t('welcomeOwnPhoneTitle')}</h2>
          <p>{t('welcomeOwnPhone')}</p>
        </section>
      )}
      <WelcomeAccess access={access} hosts={props.hosts} />
      {!isSetUp && (
        <section class="card" aria-labelledby="next-title">
          <h2 id="next-title">{t('welcomeNextTitle')}</h2>
          <p>{t('welcomeNextText')}</p>
          <p class="links">
            <a href={props.optionsHref}>{t('welcomeToOptions')}</a>
          </p>
        </section>
      )}
    </main>
  );
}
