import { useState } from 'preact/hooks';
import type { CommandResult } from '../../cti/command';
import type { Catalogue } from '../../settings/catalogue';
import type { ItemName } from '../../settings/item';
import type {
  CallCenter,
  CallCenterChoice,
  SettingsPicture,
  SettingsPreview,
} from '../../settings/picture';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import type { FormDrafts } from '../form-drafts';
import { Section } from '../settings/Section';
import { CallCenterRow, type RowAct } from './CallCenterRow';
import './call-centers.css';
import { DropPlace } from './DropPlace';
import { ExportReport } from './ExportReport';
import { type Exported, exportFile } from './export-file';
import { ImportWays } from './ImportWays';
import { MOST_FILES, takeFiles, takeText } from './take-files';
import { useCallCenterWork } from './use-call-center-work';
import { WorkPanel } from './WorkPanel';
import { type GivenFile, rowOf } from './work';

const PASTE_FIELD = 'callCenterText';

export interface CallCenterSectionProps {
  readonly picture: SettingsPicture;
  readonly catalogue: Catalogue;
  readonly drafts: FormDrafts;
  /** Rejects if the background does not answer. */
  previewCallCenters(choice: CallCenterChoice): Promise<SettingsPreview>;
  /** Never rejects; a refusal's detail says why. */
  saveCallCenters(choice: CallCenterChoice): Promise<CommandResult>;
  /** Never rejects. */
  forgetOwnSettings(items: readonly ItemName[]): Promise<CommandResult>;
  saveFile(name: string, text: string, type?: string): void;
  /** The settings in force are others now: the picture is to be fetched anew. */
  onSettingsChanged(): Promise<void>;
}

/**
 * The call centers of this browser: which is in use, and all that can be done with them. It has forms of its own, so
 * it stands outside of the settings' form, and stays there while `onSettingsChanged` runs.
 */
export function CallCenterSection(props: CallCenterSectionProps) {
  const { picture, catalogue, drafts, saveFile } = props;
  const t = useText();
  const job = useCallCenterWork(props);
  const [isReading, setReading] = useState(false);
  const [exported, setExported] = useState<Exported>();

  const review = (files: readonly GivenFile[]): boolean => {
    setExported(undefined);
    if (job.work?.kind !== 'import') return job.start({ kind: 'import', files: [...files] });
    job.change({ ...job.work, files: [...job.work.files, ...files].slice(-MOST_FILES) });
    return true;
  };
  const readText = (text: string): boolean => {
    const given = takeText(text, catalogue);
    return review([given]) && given.names !== undefined;
  };
  const readFiles = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setReading(true);
    try {
      review(await takeFiles(files, catalogue));
      if (files.length > MOST_FILES) job.tell(t('optionsCallCenterTooMany', String(MOST_FILES)));
    } catch {
      // A folder was dropped, or the file is gone or not for this person to read.
      job.tell(t('optionsCallCenterUnreadable'));
    }
    setReading(false);
  };
  const act = (what: RowAct, callCenter: CallCenter) => {
    const { internalName } = callCenter;
    setExported(undefined);
    if (what === 'export') {
      const file = exportFile(callCenter, catalogue);
      saveFile(file.fileName, file.text, 'application/xml');
      job.tell('');
      setExported(file);
    } else if (what === 'edit') job.start({ kind: what, internalName, values: {} });
    else if (what === 'stop') job.start({ kind: what });
    else if (what === 'clone') {
      job.start({ kind: what, original: internalName, internalName: '', displayName: '' });
    } else job.start({ kind: what, internalName });
  };

  const row = job.work && rowOf(job.work, picture);
  const panel = job.work && (
    <WorkPanel
      {...props}
      key={`${job.work.kind} ${row}`}
      work={job.work}
      takesFocus={!job.isRestored}
      isBusy={job.isBusy}
      problem={job.problem}
      onWork={job.change}
      onApply={job.apply}
      onForget={job.forget}
      onCancel={job.cancel}
    />
  );
  return (
    <DropPlace pasteField={PASTE_FIELD} onFiles={readFiles} onText={readText}>
      <Section
        id="call-centers"
        title={t('optionsCallCentersTitle')}
        text={t('optionsCallCenterIntro')}
      >
        <div class="told" role="status" tabIndex={-1} ref={job.teller}>
          {job.told && <p>{job.told}</p>}
          {exported && <ExportReport exported={exported} />}
        </div>
        {picture.policy?.locksCallCenter && (
          <Notice kind="hint">{t('optionsCallCenterLocked')}</Notice>
        )}
        {picture.callCenters.length === 0 && <p>{t('optionsCallCenterNone')}</p>}
        <ul class="call-centers">
          {picture.callCenters.map((callCenter) => (
            <CallCenterRow
              key={callCenter.internalName}
              callCenter={callCenter}
              picture={picture}
              catalogue={catalogue}
              onAct={(what) => act(what, callCenter)}
            >
              {row === callCenter.internalName && panel}
            </CallCenterRow>
          ))}
        </ul>
        {row === undefined && panel}
        <ImportWays
          words={{
            fileField: 'callCenterFile',
            pasteField: PASTE_FIELD,
            accept: '.xml,.callCenter,text/xml,application/xml',
            isMultiple: true,
            hint: t('optionsCallCenterDrop'),
            choose: t('optionsCallCenterChoose'),
          }}
          drafts={drafts}
          isReading={isReading}
          onFiles={readFiles}
          onText={readText}
        />
        <Button
          label={t('optionsCallCenterNew')}
          onPress={() => job.start({ kind: 'new', internalName: '', displayName: '' })}
        />
      </Section>
    </DropPlace>
  );
}
