import { permits } from '../desktop/permit';
import { Button } from '../ui/Button';
import type { IconName } from '../ui/icon-paths';
import { useText } from '../ui/text';
import type { CallControlProps } from './call-control-props';
import { type CallPanelName, permitsPanel } from './call-panel';
import { isOnlyHeardOf } from './describe-call';

const SWITCHES = [
  ['retrieveCall', 'softphoneRetrieve', 'retrieve'],
  ['holdCall', 'softphoneHold', 'hold'],
] as const;

const PANELS: readonly [CallPanelName, string, IconName][] = [
  ['digits', 'softphoneKeypad', 'keypad'],
  ['transfer', 'softphoneTransfer', 'transfer'],
];

/** What can be done with a call that is up; ending it stands apart at the far end. */
export function CallControls(props: CallControlProps) {
  const { call, panel, waitingFor, onPanel, onCommand } = props;
  const t = useText();
  const { callId } = call;
  const isHeardOf = isOnlyHeardOf(call);
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
      {permits(call, 'clearConnection') && (
        <div class="call-end">
          <Button
            shape="tile"
            tone={isHeardOf ? 'plain' : 'stop'}
            icon={isHeardOf ? 'close' : 'hangUp'}
            label={t(isHeardOf ? 'softphoneClose' : 'softphoneHangUp')}
            busy={waitingFor === 'clearConnection'}
            onPress={() => onCommand({ service: 'clearConnection', callId })}
          />
        </div>
      )}
    </div>
  );
}
