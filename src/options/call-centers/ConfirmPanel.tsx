import { useMemo } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { isolate, NAME_LENGTH, plainText } from '../../ui/plain-text';
import { useText } from '../../ui/text';
import { OverriddenNote } from './OverriddenNote';
import { Panel } from './Panel';
import { PreviewPart } from './PreviewPart';
import type { PanelProps } from './panel-props';
import { planRemoval, planUse } from './plan-choice';
import { usePreview } from './use-preview';

interface ConfirmPanelProps extends PanelProps {
  readonly act: 'use' | 'stop' | 'remove';
  /** Of the one that it is about. */
  readonly internalName: string;
}

const WORDS = {
  use: ['optionsCallCenterUseTitle', 'optionsCallCenterUse', 'optionsCallCenterUsed'],
  stop: ['optionsCallCenterStopTitle', 'optionsCallCenterStop', 'optionsCallCenterStopped'],
  remove: ['optionsCallCenterRemoveTitle', 'optionsCallCenterRemove', 'optionsCallCenterRemoved'],
} as const;

/** Using a call center, using it no more, removing it: what follows, and then a yes. */
export function ConfirmPanel({ act, internalName, ...props }: ConfirmPanelProps) {
  const { picture, catalogue } = props;
  const t = useText();
  const choice = useMemo(() => {
    if (act === 'remove') return planRemoval(picture, internalName);
    return planUse(picture, act === 'use' ? internalName : null);
  }, [act, internalName, picture]);
  const [preview, askAgain] = usePreview(choice, props.previewCallCenters);
  const callCenter = picture.callCenters.find((one) => one.internalName === internalName);
  const name = isolate(plainText(callCenter?.displayName ?? internalName, NAME_LENGTH));
  const isRefused =
    preview.status !== 'known' ||
    preview.preview.findings.some(({ severity }) => severity === 'error');
  const [title, label, told] = WORDS[act];
  return (
    <Panel title={t(title, name)} takesFocus={props.takesFocus}>
      {act === 'remove' && <p>{t('optionsCallCenterRemoveText')}</p>}
      <PreviewPart preview={preview} catalogue={catalogue} onAgain={askAgain} />
      {act === 'use' && callCenter && (
        <OverriddenNote text={callCenter.text} picture={picture} catalogue={catalogue} />
      )}
      {props.problem && <Notice kind="failure">{props.problem}</Notice>}
      <div class="actions">
        <Button
          label={t(label)}
          tone={act === 'remove' ? 'stop' : 'primary'}
          busy={props.isBusy}
          disabled={isRefused}
          onPress={() => props.onApply(choice, t(told, name))}
        />
        <Button label={t('optionsCancel')} onPress={props.onCancel} />
      </div>
    </Panel>
  );
}
