import { useMemo, useState } from 'preact/hooks';
import { secretPaths } from '../../settings/definition/secret-paths';
import type { CallCenter, CallCenterChoice } from '../../settings/picture';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { isolate, NAME_LENGTH, plainText } from '../../ui/plain-text';
import { useText } from '../../ui/text';
import { applyValues } from './apply-values';
import { inspectSource } from './inspect-source';
import { Panel } from './Panel';
import { PreviewPart } from './PreviewPart';
import type { PanelProps } from './panel-props';
import { planArrival } from './plan-choice';
import { toFields } from './to-fields';
import { usePreview } from './use-preview';
import { useSettled } from './use-settled';
import { ValuesSection } from './ValuesSection';

interface EditPanelProps extends PanelProps {
  readonly callCenter: CallCenter;
  /** What was typed, by `section/item`; what is as the file has it is not in here. */
  readonly values: Readonly<Record<string, string>>;
  onValues(values: Readonly<Record<string, string>>): void;
}

/** The values of a call center; which fields there are, its file has settled for good. */
export function EditPanel({ callCenter, values, onValues, ...props }: EditPanelProps) {
  const { picture, catalogue, isBusy } = props;
  const { text, internalName } = callCenter;
  const t = useText();
  /** What was entered when the person asked what it changes. */
  const [reviewed, setReviewed] = useState<CallCenterChoice>();
  const fields = useMemo(() => {
    const { definition } = inspectSource(text, catalogue);
    return definition ? toFields(definition, secretPaths(definition, catalogue)) : [];
  }, [text, catalogue]);
  const settled = useSettled(values);
  const { findings } = useMemo(
    () => inspectSource(applyValues(text, settled), catalogue),
    [text, settled, catalogue],
  );
  const isInUse = picture.inUse === internalName;
  const [preview, askAgain] = usePreview(reviewed, props.previewCallCenters);
  const name = isolate(plainText(callCenter.displayName, NAME_LENGTH));
  const hasChanges = Object.keys(values).length > 0;

  const change = (path: string, value: string, original: string) => {
    const { [path]: _, ...others } = values;
    setReviewed(undefined);
    onValues(value === original ? others : { ...others, [path]: value });
  };
  const goOn = (event: Event) => {
    event.preventDefault();
    if (!hasChanges || isBusy) return;
    // Nothing follows from one that is not in use, so there is nothing to look at first.
    const edited = { internalName, text: applyValues(text, values) };
    if (isInUse && !reviewed) return setReviewed(planArrival(picture, [edited]));
    props.onApply(reviewed ?? planArrival(picture, [edited]), t('optionsCallCenterEdited', name));
  };
  const mayGoOn = hasChanges && (!reviewed || preview.status === 'known');
  return (
    <Panel title={t('optionsCallCenterEditTitle', name)} takesFocus={props.takesFocus}>
      <p class="quiet">{t('optionsCallCenterFixed')}</p>
      <form class="panel-form" noValidate onSubmit={goOn}>
        {fields.map((section) => (
          <ValuesSection
            key={section.key}
            section={section}
            values={values}
            findings={findings}
            onValue={change}
          />
        ))}
        {reviewed && <PreviewPart preview={preview} catalogue={catalogue} onAgain={askAgain} />}
        {props.problem && <Notice kind="failure">{props.problem}</Notice>}
        <div class="actions">
          <Button
            label={t(isInUse && !reviewed ? 'optionsCallCenterSee' : 'optionsSave')}
            type="submit"
            tone="primary"
            busy={isBusy}
            disabled={!mayGoOn}
          />
          <Button label={t('optionsCancel')} onPress={props.onCancel} />
        </div>
      </form>
    </Panel>
  );
}
