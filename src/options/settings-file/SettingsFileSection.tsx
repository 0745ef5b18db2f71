import { useRef, useState } from 'preact/hooks';
import type { CommandResult } from '../../cti/command';
import type { Catalogue } from '../../settings/catalogue';
import type { ItemName } from '../../settings/item';
import type { SettingsPicture, SettingsPreview } from '../../settings/picture';
import { Button } from '../../ui/Button';
import { useText } from '../../ui/text';
import { DropPlace } from '../call-centers/DropPlace';
import { ImportWays } from '../call-centers/ImportWays';
import type { FormDrafts } from '../form-drafts';
import { refusalWords } from '../refusal-words';
import { Section } from '../settings/Section';
import { useKept } from '../use-kept';
import { FilePanel } from './FilePanel';
import { type FileWork, readFileWork } from './file-work';
import { toEmptyFile, toOwnFile } from './to-own-file';

const PASTE_FIELD = 'settingsText';
/** No settings file is larger; of a larger one only so much is read, and refused. In bytes. */
const LARGEST_READ = 20_000_000;

export interface SettingsFileSectionProps {
  readonly picture: SettingsPicture;
  readonly catalogue: Catalogue;
  readonly drafts: FormDrafts;
  /** Rejects if the background does not answer. */
  previewSettingsFile(text: string): Promise<SettingsPreview>;
  /** Never rejects; a refusal's detail says why. */
  importSettingsFile(text: string): Promise<CommandResult>;
  /** Never rejects. */
  forgetOwnSettings(items: readonly ItemName[]): Promise<CommandResult>;
  saveFile(name: string, text: string, type?: string): void;
  /** The settings in force are others now: the picture is to be fetched anew. */
  onSettingsChanged(): Promise<void>;
}

/** All that was set here as one file, in and out, and the way back to what was set elsewhere. */
export function SettingsFileSection(props: SettingsFileSectionProps) {
  const { picture, catalogue, drafts } = props;
  const t = useText();
  const work = useKept(drafts, 'settingsFileWork', readFileWork);
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const teller = useRef<HTMLDivElement>(null);
  const hasOwn = Object.values(picture.layers).includes('own');

  const start = (next: FileWork) => {
    setTold('');
    setProblem(undefined);
    work.onValue(next);
  };
  const end = (words: string) => {
    work.onValue(undefined);
    setTold(words);
    teller.current?.focus();
  };
  const apply = async (doing: FileWork) => {
    setBusy(true);
    setProblem(undefined);
    const isImport = doing.kind === 'import';
    const result = await (isImport
      ? props.importSettingsFile(doing.text)
      : props.forgetOwnSettings([]));
    if (result.ok) {
      await props.onSettingsChanged();
      end(t(isImport ? 'optionsSettingsFileImported' : 'optionsSettingsFileForgotten'));
    } else setProblem(refusalWords(result, t));
    setBusy(false);
  };
  const take = (name: string, text: string): true => {
    start({ kind: 'import', name, text });
    return true;
  };
  const takeFiles = async ([file]: readonly File[]) => {
    if (!file) return;
    try {
      take(file.name, await file.slice(0, LARGEST_READ).text());
    } catch {
      setTold(t('optionsCallCenterUnreadable'));
    }
  };
  const exportAll = () => {
    props.saveFile('offhook-settings.json', toOwnFile(picture, catalogue));
    setTold(t('optionsSettingsFileExported', 'offhook-settings.json'));
  };
  return (
    <DropPlace pasteField={PASTE_FIELD} onFiles={takeFiles} onText={(text) => take('', text)}>
      <Section
        id="settings-file"
        title={t('optionsSettingsFileTitle')}
        text={t('optionsSettingsFileIntro')}
      >
        <div class="told" role="status" tabIndex={-1} ref={teller}>
          {told && <p>{told}</p>}
        </div>
        <Button label={t('optionsSettingsFileExport')} onPress={exportAll} />
        <ImportWays
          words={{
            fileField: 'settingsFile',
            pasteField: PASTE_FIELD,
            accept: '.json,application/json',
            isMultiple: false,
            hint: t('optionsSettingsFileDrop'),
            choose: t('optionsSettingsFileChoose'),
          }}
          drafts={drafts}
          isReading={false}
          onFiles={takeFiles}
          onText={(text) => take('', text)}
        />
        {hasOwn ? (
          <Button
            label={t('optionsSettingsFileForget')}
            icon="again"
            onPress={() => start({ kind: 'forget' })}
          />
        ) : (
          <p class="quiet">{t('optionsSettingsFileNothingOwn')}</p>
        )}
        {work.value && (
          <FilePanel
            key={work.value.kind}
            work={work.value}
            emptyFile={work.value.kind === 'forget' ? toEmptyFile(picture, catalogue) : ''}
            catalogue={catalogue}
            takesFocus={!work.isRestored}
            isBusy={isBusy}
            problem={problem}
            previewSettingsFile={props.previewSettingsFile}
            onApply={apply}
            onCancel={() => end('')}
          />
        )}
      </Section>
    </DropPlace>
  );
}
