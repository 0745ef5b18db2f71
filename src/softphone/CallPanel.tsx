import type { CallService } from '../cti/call-services';
import { permits } from '../desktop/permit';
import type { IconName } from '../ui/icon-paths';
import { useText } from '../ui/text';
import type { CallControlProps } from './call-control-props';
import type { CallPanelName } from './call-panel';
import { DigitsPanel } from './DigitsPanel';
import { TargetPanel } from './TargetPanel';

type TargetPanelName = Exclude<CallPanelName, 'digits'>;
type TargetService = Extract<
  CallService,
  'consultationCall' | 'singleStepTransfer' | 'deflectCall' | 'singleStepConference' | 'parkCall'
>;

/** Asking first comes first: it can be taken back. */
const CHOICES: Readonly<
  Record<TargetPanelName, readonly (readonly [TargetService, string, IconName])[]>
> = {
  transfer: [
    ['consultationCall', 'softphoneConsultFirst', 'call'],
    ['singleStepTransfer', 'softphoneTransferNow', 'transfer'],
  ],
  deflect: [['deflectCall', 'softphoneDeflectNow', 'transfer']],
  addPerson: [['singleStepConference', 'softphoneAddPersonNow', 'addPerson']],
  park: [['parkCall', 'softphoneParkNow', 'park']],
};

/** Message keys of what the number is. */
const TARGETS: Readonly<Record<TargetPanelName, string>> = {
  transfer: 'softphoneTarget',
  deflect: 'softphoneTarget',
  addPerson: 'softphoneNumber',
  park: 'softphoneParkPlace',
};

interface Props extends CallControlProps {
  readonly panel: CallPanelName;
}

/** What is unfolded below the buttons. */
export function CallPanel({ call, panel, waitingFor, onCommand }: Props) {
  const t = useText();
  if (panel === 'digits') return <DigitsPanel call={call} />;
  const choices = CHOICES[panel].filter(([service]) => permits(call, service));
  return (
    <TargetPanel
      // Another panel is another question: what was typed for the last one is not its answer.
      key={panel}
      label={t(TARGETS[panel])}
      choices={choices.map(([service, key, icon]) => ({
        label: t(key),
        icon,
        busy: waitingFor === service,
        choose: (target) => onCommand({ service, callId: call.callId, target }),
      }))}
    />
  );
}
