import type { Catalogue } from '../../settings/catalogue';
import type { SettingsPreview } from '../../settings/picture';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { PlainText } from '../../ui/PlainText';
import { useText } from '../../ui/text';
import { Panel } from '../call-centers/Panel';
import { PreviewPart } from '../call-centers/PreviewPart';
import { usePreview } from '../call-centers/use-preview';
import type { FileWork } from './file-work';

interface FilePanelProps {
  readonly work: FileWork;
  /** The file that would do what forgetting does: forgetting has no preview of its own. */
  readonly emptyFile: string;
  readonly catalogue: Catalogue;
  readonly takesFocus: boolean;
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  previewSettingsFile(text: string): Promise<SettingsPreview>;
  onApply(work: FileWork): void;
  onCancel(): void;
}

/** What a settings file would change, or forgetting all that was set here, before it does. */
export function FilePanel({ work, emptyFile, catalogue, ...props }: FilePanelProps) {
  const t = useText();
  const isImport = work.kind === 'import';
  const [preview, askAgain] = usePreview(
    isImport ? work.text : emptyFile,
    props.previewSettingsFile,
  );
  const isRefused =
    preview.status !== 'known' ||
    preview.preview.findings.some(({ severity }) => severity === 'error');
  return (
    <Panel
      title={t(isImport ? 'optionsSettingsFileReview' : 'optionsSettingsFileForgetTitle')}
      takesFocus={props.takesFocus}
    >
      {isImport && (
        <p class="quiet">
          {work.name === '' ? (
            t('optionsCallCenterPasted')
          ) : (
            <PlainText text={work.name} maxLength={200} />
          )}
        </p>
      )}
      <p>{t(isImport ? 'optionsSettingsFileReviewText' : 'optionsSettingsFileForgetText')}</p>
      <PreviewPart
        preview={preview}
        catalogue={catalogue}
        hasWarnings={isImport}
        onAgain={askAgain}
      />
      {props.problem && <Notice kind="failure">{props.problem}</Notice>}
      <div class="actions">
        <Button
          label={t(isImport ? 'optionsSettingsFileTake' : 'optionsSettingsFileGoBack')}
          tone={isImport ? 'primary' : 'stop'}
          busy={props.isBusy}
          disabled={isRefused}
          onPress={() => props.onApply(work)}
        />
        <Button label={t('optionsCancel')} onPress={props.onCancel} />
      </div>
    </Panel>
  );
}
