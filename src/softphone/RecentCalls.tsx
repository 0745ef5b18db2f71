import { Icon } from '../ui/Icon';
import { useText } from '../ui/text';
import { useDesktop } from './desktop';
import { FailureNotice } from './FailureNotice';
import { RecentCall } from './RecentCall';
import './recent-calls.css';
import { useAction } from './use-action';

/** The latest calls, each to be called again. */
export function RecentCalls() {
  const t = useText();
  const { view, run } = useDesktop();
  const { act, failure, waitingFor } = useAction();
  return (
    <section class="recent" aria-labelledby="recent-title">
      <h2 id="recent-title">{t('softphoneRecent')}</h2>
      {view.recentCalls.length === 0 && (
        <div class="recent-empty">
          <Icon name="call" />
          <p>{t('softphoneNoCalls')}</p>
        </div>
      )}
      <ul>
        {view.recentCalls.map((entry) => (
          <RecentCall
            key={entry.callId}
            entry={entry}
            busy={waitingFor === entry.callId}
            onRedial={() =>
              void act(entry.callId, () => run({ service: 'makeCall', number: entry.number }))
            }
          />
        ))}
      </ul>
      <FailureNotice failure={failure} />
    </section>
  );
}
