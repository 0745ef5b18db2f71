import type { Words } from '../../diagnostics/words';
import { isolate, plainText } from '../../ui/plain-text';
import type { Translate } from '../../ui/text';

const VALUE_LENGTH = 200;

/** Words with values from strangers, fit to be shown. */
export function say({ key, values = [] }: Words, t: Translate): string {
  return t(key, ...values.map((value) => isolate(plainText(value, VALUE_LENGTH))));
}
