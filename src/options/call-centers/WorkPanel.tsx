import { cloneDefinition } from '../../call-center/clone-definition';
import { fromItems } from '../../settings/definition/from-items';
import { isolate, NAME_LENGTH, plainText } from '../../ui/plain-text';
import { useText } from '../../ui/text';
import { ConfirmPanel } from './ConfirmPanel';
import { EditPanel } from './EditPanel';
import { FollowPanel } from './FollowPanel';
import { ImportPanel } from './ImportPanel';
import { NamesPanel } from './NamesPanel';
import type { PanelProps } from './panel-props';
import { type CallCenterWork, rowOf } from './work';

interface WorkPanelProps extends PanelProps {
  readonly work: CallCenterWork;
  onWork(work: CallCenterWork): void;
}

/** What is being done with the call centers now. */
export function WorkPanel({ work, onWork, ...props }: WorkPanelProps) {
  const { picture, catalogue } = props;
  const t = useText();
  const row = rowOf(work, picture);
  const callCenter = picture.callCenters.find(({ internalName }) => internalName === row);

  switch (work.kind) {
    case 'import':
      return (
        <ImportPanel
          {...props}
          files={work.files}
          chosen={work.chosen}
          onChoose={(chosen) => onWork({ ...work, chosen })}
        />
      );
    case 'new':
      return (
        <NamesPanel
          {...props}
          title={t('optionsCallCenterNew')}
          text={t('optionsCallCenterNewText')}
          names={work}
          onNames={({ internalName, displayName }) =>
            onWork({ ...work, internalName, displayName })
          }
          write={(names) => fromItems(picture.settings, catalogue, names)}
        />
      );
    default:
      break;
  }
  if (!callCenter) return null;
  switch (work.kind) {
    case 'edit':
      return (
        <EditPanel
          {...props}
          callCenter={callCenter}
          values={work.values}
          onValues={(values) => onWork({ ...work, values: { ...values } })}
        />
      );
    case 'clone':
      return (
        <NamesPanel
          {...props}
          title={t(
            'optionsCallCenterCloneTitle',
            isolate(plainText(callCenter.displayName, NAME_LENGTH)),
          )}
          text={t('optionsCallCenterCloneText')}
          names={work}
          onNames={({ internalName, displayName }) =>
            onWork({ ...work, internalName, displayName })
          }
          write={({ internalName, displayName }) =>
            cloneDefinition(callCenter.text, internalName, displayName)
          }
        />
      );
    case 'follow':
      return <FollowPanel {...props} callCenter={callCenter} />;
    default:
      return <ConfirmPanel {...props} act={work.kind} internalName={callCenter.internalName} />;
  }
}
