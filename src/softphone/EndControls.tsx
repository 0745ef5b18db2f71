import { permits } from '../desktop/permit';
import { Button } from '../ui/Button';
import { useText } from '../ui/text';
import type { CallControlProps } from './call-control-props';
import { isOnlyHeardOf, selectConference } from './describe-call';

/** The ways out of a call: for everybody in it, or for the agent alone. */
export function EndControls({ call, waitingFor, onCommand }: CallControlProps) {
  const t = useText();
  const { callId } = call;
  const isHeardOf = isOnlyHeardOf(call);
  // With two in the call, hanging up ends it for both anyway.
  const canEndForAll = permits(call, 'clearCall') && selectConference(call).length > 0;
  return (
    <div class="call-end">
      {canEndForAll && (
        <Button
          shape="tile"
          icon="hangUp"
          label={t('softphoneEndForAll')}
          busy={waitingFor === 'clearCall'}
          onPress={() => onCommand({ service: 'clearCall', callId })}
        />
      )}
      {permits(call, 'clearConnection') && (
        <Button
          shape="tile"
          tone={isHeardOf ? 'plain' : 'stop'}
          icon={isHeardOf ? 'close' : 'hangUp'}
          label={t(isHeardOf ? 'softphoneClose' : 'softphoneHangUp')}
          busy={waitingFor === 'clearConnection'}
          onPress={() => onCommand({ service: 'clearConnection', callId })}
        />
      )}
    </div>
  );
}
