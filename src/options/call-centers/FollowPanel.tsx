import { diffSettings } from '../../settings/diff-settings';
import { withItem } from '../../settings/item-table';
import type { CallCenter } from '../../settings/picture';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { isolate, NAME_LENGTH, plainText } from '../../ui/plain-text';
import { useText } from '../../ui/text';
import { ChangeList } from './ChangeList';
import { inspectSource } from './inspect-source';
import { Panel } from './Panel';
import type { PanelProps } from './panel-props';
import { selectOverridden } from './select-overridden';

interface FollowPanelProps extends PanelProps {
  /** The one in use. */
  readonly callCenter: CallCenter;
}

/** Giving up what was set here by hand wherever the call center in use has something else. */
export function FollowPanel({ callCenter, picture, catalogue, ...props }: FollowPanelProps) {
  const t = useText();
  const { items } = inspectSource(callCenter.text, catalogue);
  const names = selectOverridden(items, picture);
  // It is the next layer that sets these, so what will be in force is known here.
  const next = names.reduce((one, name) => withItem(one, name, items[name]), picture.settings);
  const name = isolate(plainText(callCenter.displayName, NAME_LENGTH));
  return (
    <Panel title={t('optionsCallCenterFollowTitle', name)} takesFocus={props.takesFocus}>
      <p>{t('optionsCallCenterFollowText')}</p>
      <ChangeList changes={diffSettings(picture.settings, next, catalogue)} catalogue={catalogue} />
      {props.problem && <Notice kind="failure">{props.problem}</Notice>}
      <div class="actions">
        <Button
          label={t('optionsCallCenterFollow')}
          tone="primary"
          busy={props.isBusy}
          disabled={names.length === 0}
          onPress={() => props.onForget(names, t('optionsCallCenterFollowed', name))}
        />
        <Button label={t('optionsCancel')} onPress={props.onCancel} />
      </div>
    </Panel>
  );
}
