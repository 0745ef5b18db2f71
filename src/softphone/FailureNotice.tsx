import { Notice } from '../ui/Notice';
import { PlainText } from '../ui/PlainText';
import { useText } from '../ui/text';
import type { Failed } from './outcome';

const KEYS: Readonly<Record<Failed['reason'], string>> = {
  notPermitted: 'failureNotPermitted',
  noSuchCall: 'failureNoSuchCall',
  notConnected: 'failureNotConnected',
  invalidNumber: 'failureInvalidNumber',
  rejected: 'failureRejected',
  noAnswer: 'failureNoAnswer',
  numberNeeded: 'failureNumberNeeded',
  reasonNeeded: 'failureReasonNeeded',
  oneCallOnly: 'failureOneCallOnly',
  callLives: 'failureCallLives',
  requestFailed: 'failureRequestFailed',
};

/** Details that are words for people; the others name things of the program. */
const TELLING: readonly Failed['reason'][] = ['rejected', 'requestFailed'];

const DETAIL_LENGTH = 200;

/** Why what was asked for here was not done. */
export function FailureNotice({ failure }: { readonly failure: Failed | undefined }) {
  const t = useText();
  if (!failure) return null;
  const { reason, detail } = failure;
  return (
    <Notice kind="failure">
      {t(KEYS[reason])}
      {detail && TELLING.includes(reason) && (
        <>
          {' '}
          <PlainText text={detail} maxLength={DETAIL_LENGTH} />
        </>
      )}
    </Notice>
  );
}
