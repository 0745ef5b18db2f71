import { useMemo } from 'preact/hooks';
import type { CallCenterChoice } from '../../settings/picture';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { isolate, NAME_LENGTH, plainText } from '../../ui/plain-text';
import { RadioGroup } from '../../ui/RadioGroup';
import { useText } from '../../ui/text';
import { GivenFileReport } from './GivenFileReport';
import { OverriddenNote } from './OverriddenNote';
import { Panel } from './Panel';
import { PreviewPart } from './PreviewPart';
import type { PanelProps } from './panel-props';
import { planArrival } from './plan-choice';
import { selectUsable } from './select-usable';
import { usePreview } from './use-preview';
import type { GivenFile } from './work';

interface ImportPanelProps extends PanelProps {
  readonly files: readonly GivenFile[];
  /** Internal name of that which is to be used; undefined: the first. */
  readonly chosen: string | undefined;
  onChoose(internalName: string): void;
}

/** Files that were given: what is wrong with them and what they would change, before anything is kept of them. */
export function ImportPanel({ files, chosen, onChoose, ...props }: ImportPanelProps) {
  const { picture, catalogue, isBusy, onApply } = props;
  const t = useText();
  const usable = useMemo(() => selectUsable(files), [files]);
  const mayChoose = picture.policy?.locksCallCenter !== true;
  // Replacing the one in use takes effect however it is kept.
  const isInUse = usable.some(({ internalName }) => internalName === picture.inUse);
  const used = isInUse ? picture.inUse : (chosen ?? usable[0]?.internalName);
  const plans = useMemo<Record<'use' | 'keep', CallCenterChoice>>(
    () => ({
      use: planArrival(picture, usable, mayChoose ? used : undefined),
      keep: planArrival(picture, usable),
    }),
    [picture, usable, used, mayChoose],
  );
  const [preview, askAgain] = usePreview(
    usable.length === 0 ? undefined : plans.use,
    props.previewCallCenters,
  );
  const subject = usable.find(({ internalName }) => internalName === used);
  const name = isolate(plainText(subject?.displayName ?? '', NAME_LENGTH));
  const count = String(usable.length);
  const isRefused =
    preview.status !== 'known' ||
    preview.preview.findings.some(({ severity }) => severity === 'error');

  return (
    <Panel title={t('optionsCallCenterReview')} takesFocus={props.takesFocus}>
      <ul class="given-files">
        {files.map((file, index) => (
          <GivenFileReport key={`${file.name} ${index}`} file={file} picture={picture} />
        ))}
      </ul>
      {usable.length > 1 && !isInUse && mayChoose && (
        <RadioGroup
          legend={t('optionsCallCenterWhich')}
          options={usable.map(({ internalName, displayName }) => ({
            value: internalName,
            label: plainText(displayName, NAME_LENGTH),
          }))}
          value={used ?? ''}
          onChange={onChoose}
        />
      )}
      {subject && (
        <>
          <h4>
            {t(mayChoose ? 'optionsCallCenterChanges' : 'optionsCallCenterChangesKept', name)}
          </h4>
          <PreviewPart preview={preview} catalogue={catalogue} onAgain={askAgain} />
          {mayChoose && (
            <OverriddenNote text={subject.text} picture={picture} catalogue={catalogue} />
          )}
        </>
      )}
      {props.problem && <Notice kind="failure">{props.problem}</Notice>}
      <div class="actions">
        {subject && mayChoose && (
          <Button
            label={t('optionsCallCenterUse')}
            tone="primary"
            busy={isBusy}
            disabled={isRefused}
            onPress={() => onApply(plans.use, t('optionsCallCenterUsed', name))}
          />
        )}
        {subject && !isInUse && (
          <Button
            label={t('optionsCallCenterKeep')}
            disabled={isBusy}
            onPress={() => onApply(plans.keep, t('optionsCallCenterKept', count))}
          />
        )}
        <Button label={t('optionsCancel')} onPress={props.onCancel} />
      </div>
    </Panel>
  );
}
