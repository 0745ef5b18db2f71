import type { Session } from '../desktop/session';
import { formatNumber } from '../dialing/number/format';
import { NAME_LENGTH, plainText } from '../ui/plain-text';
import type { Translate } from '../ui/text';

/** What a session is called on the screen; a number that serves as its name is written as numbers are. */
export function sessionName(session: Session, region: string, t: Translate): string {
  const name = plainText(session.name, NAME_LENGTH);
  return formatNumber(name, region) || t('softphoneUnknownCaller');
}
