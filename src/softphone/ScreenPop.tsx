import type { Call } from '../cti/call';
import type { PopMatch, PopOutcome, RecordRef } from '../cti/pop-outcome';
import { Button } from '../ui/Button';
import { useText } from '../ui/text';
import { useDesktop } from './desktop';
import { FailureNotice } from './FailureNotice';
import { PickList } from './PickList';
import { PopOutcomeLine } from './PopOutcomeLine';
import { useAction } from './use-action';

/** The way to the call's record in the CRM, what came of the last attempt, and the choice where there are several. */
export function ScreenPop({ call }: { readonly call: Call }) {
  const t = useText();
  const { view, redoScreenPop, chooseMatch } = useDesktop();
  const { act, failure, waitingFor } = useAction();
  const outcome = view.pops[call.callId];
  const matches = matchesOf(outcome);
  const choose = (match: RecordRef) =>
    void act('chooseMatch', () => chooseMatch(call.callId, match));
  return (
    <div class="screen-pop">
      {outcome && <PopOutcomeLine outcome={outcome} />}
      {matches.length > 0 && (
        <PickList
          matches={matches}
          heading={outcome?.status === 'pick' ? outcome.heading : undefined}
          chosen={view.choices[call.callId]}
          isBusy={waitingFor === 'chooseMatch'}
          onChoose={choose}
        />
      )}
      <Button
        tone="quiet"
        icon="record"
        label={t('softphoneOpenRecord')}
        busy={waitingFor === 'redoScreenPop'}
        onPress={() => void act('redoScreenPop', () => redoScreenPop(call.callId))}
      />
      <FailureNotice failure={failure} />
    </div>
  );
}

/** Those that the agent may choose from, also after the choice: a wrong one can be put right. */
function matchesOf(outcome: PopOutcome | undefined): readonly PopMatch[] {
  if (outcome?.status === 'pick') return outcome.matches;
  return (outcome?.status === 'opened' && outcome.matches) || [];
}
