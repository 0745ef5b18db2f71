import { permits } from '../desktop/permit';
import { Button } from '../ui/Button';
import type { IconName } from '../ui/icon-paths';
import { useText } from '../ui/text';
import type { CallControlProps } from './call-control-props';
import { type CallPanelName, permitsPanel } from './call-panel';
import { EndControls } from './EndControls';
import { ToggleControls } from './ToggleControls';

const SWITCHES = [
  ['retrieveCall', 'softphoneRetrieve', 'retrieve'],
  ['holdCall', 'softphoneHold', 'hold'],
] as const;

const PANELS: readonly [CallPanelName, string, IconName][] = [
  ['digits', 'softphoneKeypad', 'keypad'],
  ['transfer', 'softphoneTransfer', 'transfer'],
  ['addPerson', 'softphoneAddPerson', 'addPerson'],
  ['park', 'softphonePark', 'park'],
];

/** What can be done with a call that is up; ending it stands apart at the far end. */
export function CallControls(props: CallControlProps) {
  const { call, panel, waitingFor, onPanel, onCommand } = props;
  const t = useText();
  const { callId } = call;
  if (call.services.length === 0) return null;
  return (
    <div class="call-controls">
      {SWITCHES.filter(([service]) => permits(call, service)).map(([service, key, icon]) => (
        <Button
          key={service}
          shape="tile"
          icon={icon}
          label={t(key)}
          busy={waitingFor === service}
          onPress={() => onCommand({ service, callId })}
        />
      ))}
      <ToggleControls {...props} />
      {PANELS.filter(([name]) => permitsPanel(call, name)).map(([name, key, icon]) => (
        <Button
          key={name}
          shape="tile"
          icon={icon}
          label={t(key)}
          expanded={panel === name}
          onPress={() => onPanel(name)}
        />
      ))}
      <EndControls {...props} />
    </div>
  );
}
