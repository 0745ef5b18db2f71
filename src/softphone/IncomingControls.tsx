import { permits } from '../desktop/permit';
import { Button } from '../ui/Button';
import { useText } from '../ui/text';
import type { CallControlProps } from './call-control-props';
import { isOnlyHeardOf } from './describe-call';

/** Answer and decline, as far apart as the card is wide; what else can be done below. */
export function IncomingControls(props: CallControlProps) {
  const { call, panel, waitingFor, onPanel, onCommand } = props;
  const t = useText();
  const { callId } = call;
  const isHeardOf = isOnlyHeardOf(call);
  return (
    <div class="incoming-controls">
      {permits(call, 'clearConnection') && (
        <Button
          tone={isHeardOf ? 'plain' : 'stop'}
          icon={isHeardOf ? 'close' : 'hangUp'}
          label={t(isHeardOf ? 'softphoneClose' : 'softphoneDecline')}
          busy={waitingFor === 'clearConnection'}
          onPress={() => onCommand({ service: 'clearConnection', callId })}
        />
      )}
      {permits(call, 'answerCall') && (
        <Button
          tone="go"
          icon="call"
          label={t('softphoneAnswer')}
          busy={waitingFor === 'answerCall'}
          onPress={() => onCommand({ service: 'answerCall', callId })}
        />
      )}
      {permits(call, 'deflectCall') && (
        <Button
          tone="quiet"
          icon="transfer"
          label={t('softphoneDeflect')}
          expanded={panel === 'deflect'}
          onPress={() => onPanel('deflect')}
        />
      )}
    </div>
  );
}
