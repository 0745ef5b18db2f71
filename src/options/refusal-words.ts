import type { Refusal } from '../cti/command';
import { sentenceWords } from '../ui/pop-words';
import type { Translate } from '../ui/text';

/** Why something was not saved. */
export function refusalWords({ reason, detail }: Refusal, t: Translate): string {
  if (reason === 'noAnswer') return t('optionsSaveNoAnswer');
  return sentenceWords({ key: 'optionsSaveRefused', values: [detail ?? reason] }, t);
}
