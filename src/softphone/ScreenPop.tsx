import type { Call } from '../cti/call';
import { Button } from '../ui/Button';
import { useText } from '../ui/text';
import { useDesktop } from './desktop';
import { FailureNotice } from './FailureNotice';
import { PopOutcomeLine } from './PopOutcomeLine';
import { useAction } from './use-action';

/** The way to the call's record in the CRM, and what came of the last attempt. */
export function ScreenPop({ call }: { readonly call: Call }) {
  const t = useText();
  const { view, redoScreenPop } = useDesktop();
  const { act, failure, waitingFor } = useAction();
  const outcome = view.pops[call.callId];
  return (
    <div class="screen-pop">
      {outcome && <PopOutcomeLine outcome={outcome} />}
      <Button
        tone="quiet"
        icon="record"
        label={t('softphoneOpenRecord')}
        busy={waitingFor !== undefined}
        onPress={() => void act('redoScreenPop', () => redoScreenPop(call.callId))}
      />
      <FailureNotice failure={failure} />
    </div>
  );
}
