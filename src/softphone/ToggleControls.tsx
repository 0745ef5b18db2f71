import type { Call } from '../cti/call';
import { permits } from '../desktop/permit';
import { Button } from '../ui/Button';
import { useText } from '../ui/text';
import type { CallControlProps } from './call-control-props';

/** What is either on or off in a call: the button keeps its name and its place, so that nothing moves beside it. */
export function ToggleControls({ call, waitingFor, onCommand }: CallControlProps) {
  const t = useText();
  const { callId, muted = false } = call;
  const recording = recordingService(call);
  return (
    <>
      {permits(call, 'setMicrophoneMute') && (
        <Button
          shape="tile"
          icon="muted"
          label={t('softphoneMute')}
          pressed={muted}
          busy={waitingFor === 'setMicrophoneMute'}
          onPress={() => onCommand({ service: 'setMicrophoneMute', callId, muted: !muted })}
        />
      )}
      {recording && (
        <Button
          shape="tile"
          icon="startRecording"
          label={t('softphoneRecord')}
          pressed={recording === 'stopRecording'}
          busy={waitingFor === recording}
          onPress={() => onCommand({ service: recording, callId })}
        />
      )}
    </>
  );
}

/** What pressing the button would do; where the phone system permits both, the call tells whether it is recorded. */
function recordingService(call: Call): 'startRecording' | 'stopRecording' | undefined {
  const canStart = permits(call, 'startRecording');
  const canStop = permits(call, 'stopRecording');
  if (canStop && (call.recording || !canStart)) return 'stopRecording';
  return canStart ? 'startRecording' : undefined;
}
