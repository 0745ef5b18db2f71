import { useEffect, useRef } from 'preact/hooks';
import type { CommandResult } from '../../cti/command';
import type { LinkView } from '../../messaging/protocol';
import type { SettingsPicture } from '../../settings/picture';
import type { Settings } from '../../settings/schema';
import { useText } from '../../ui/text';
import '../page.css';
import './settings.css';
import { CallCenterSection } from '../call-centers/CallCenterSection';
import { SettingsFileSection } from '../settings-file/SettingsFileSection';
import { AccessSection } from './AccessSection';
import { selectAccess } from './access';
import { ContentsList } from './ContentsList';
import { DiagnosticsSection } from './DiagnosticsSection';
import { useDraft } from './draft-state';
import { FormSections } from './FormSections';
import { PictureContext } from './hold';
import { useKeeping } from './keeping';
import type { KeptDraft } from './kept-draft';
import { useLeaving } from './leaving';
import { PhoneLinksSection } from './PhoneLinksSection';
import { PolicyNotice } from './PolicyNotice';
import { ProblemsNotice } from './ProblemsNotice';
import { RestoredNotice } from './RestoredNotice';
import { SaveBar } from './SaveBar';
import { selectChangedSections, selectSections } from './sections';
import type { SettingsPageProps } from './settings-page';

interface SettingsScreenProps extends SettingsPageProps {
  readonly picture: SettingsPicture;
  readonly links: readonly LinkView[];
  /** What was typed when the page was open before. */
  readonly kept: KeptDraft | undefined;
  onSave(settings: Settings): Promise<CommandResult>;
  /** The settings in force are others now. */
  onSettingsChanged(): Promise<void>;
}

const FORM_ID = 'settings-form';

/** After the rules, which it tries out. */
const TRY_NUMBER = { id: 'try-number', titleKey: 'trialNumberTitle' };
const BEFORE_FORM = [{ id: 'call-centers', titleKey: 'optionsCallCentersTitle' }];
const AFTER_FORM = [
  { id: 'phone-links', titleKey: 'optionsPhoneLinksTitle' },
  { id: 'access', titleKey: 'optionsAccessTitle' },
  { id: 'settings-file', titleKey: 'optionsSettingsFileTitle' },
  { id: 'diagnostics', titleKey: 'optionsDiagnosticsTitle' },
];

/** Everything that an agent can set, with what the browser and the organisation allow, on one page. */
export function SettingsScreen(props: SettingsScreenProps) {
  const { picture, catalogue, hosts, drafts } = props;
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const { settings: stored, policy, problems } = picture;
  const state = useDraft({ ...props, stored, locks: policy?.locks ?? [] });
  useKeeping(state, drafts);
  const leave = useLeaving(state.leave);
  const sections = selectSections(catalogue);

  // An attempt to save leads to the first entry that has to be corrected.
  useEffect(() => {
    if (state.outcome?.status !== 'problems') return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state.outcome]);

  return (
    <PictureContext.Provider value={picture}>
      <div class="page">
        <header class="page-head">
          <h1>{t('optionsTitle')}</h1>
          <p>{t('optionsIntro')}</p>
        </header>
        <div class="settings">
          <ContentsList
            entries={[
              ...BEFORE_FORM,
              ...sections.flatMap((part) => (part.id === 'screen-pop' ? [part, TRY_NUMBER] : part)),
              ...AFTER_FORM,
            ]}
          />
          <main>
            <PolicyNotice picture={picture} catalogue={catalogue} />
            <ProblemsNotice problems={problems} catalogue={catalogue} />
            <RestoredNotice
              restored={state.restored}
              hasChanges={state.changed.length > 0}
              catalogue={catalogue}
              onDiscard={state.discard}
            />
            <CallCenterSection {...props} />
            <form
              id={FORM_ID}
              ref={form}
              noValidate
              onFocusOut={({ target }) =>
                (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
                leave(target.name)
              }
              onSubmit={(event) => {
                event.preventDefault();
                state.save();
              }}
            >
              <FormSections {...props} state={state} sections={sections} />
            </form>
            <PhoneLinksSection hosts={hosts} />
            <AccessSection hosts={hosts} access={selectAccess(stored, catalogue)} />
            <SettingsFileSection {...props} />
            <DiagnosticsSection {...props} />
            <SaveBar
              formId={FORM_ID}
              changed={selectChangedSections(sections, state.changed)}
              outcome={state.outcome}
              onDiscard={state.discard}
            />
          </main>
        </div>
      </div>
    </PictureContext.Provider>
  );
}
