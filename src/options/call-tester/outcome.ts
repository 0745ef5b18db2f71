import type { CommandResult } from '../../cti/command';
import type { Translate } from '../../ui/text';

/** What came of a test, in words; `doneText` says it if it went well. */
export function describeResult(result: CommandResult, doneText: string, t: Translate): string {
  if (result.ok) return doneText;
  switch (result.reason) {
    case 'notConnected':
      return t('testerFailedNotConnected');
    case 'noAnswer':
      return t('testerFailedNoAnswer');
    default:
      return t('testerFailedOther', result.detail ?? result.reason);
  }
}
