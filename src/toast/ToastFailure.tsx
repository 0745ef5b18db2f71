import type { FailureReason, Refusal } from '../cti/command';
import { Notice } from '../ui/Notice';
import { PlainText } from '../ui/PlainText';
import { useText } from '../ui/text';

/** What a toast's buttons can run into; anything else is beyond what it can explain. */
const KEYS: Partial<Readonly<Record<FailureReason, string>>> = {
  notPermitted: 'failureNotPermitted',
  noSuchCall: 'failureNoSuchCall',
  notConnected: 'failureNotConnected',
  rejected: 'failureRejected',
  noAnswer: 'failureNoAnswer',
};

/** Why a press came to nothing. */
export function ToastFailure({ failure }: { readonly failure: Refusal }) {
  const t = useText();
  return (
    <Notice kind="failure">
      {t(KEYS[failure.reason] ?? 'failureRequestFailed')}
      {failure.reason === 'rejected' && failure.detail && (
        <>
          {' '}
          <PlainText text={failure.detail} maxLength={200} />
        </>
      )}
    </Notice>
  );
}
