import { formatNumber } from '../dialing/number/format';
import type { ToastView } from '../messaging/protocol';
import type { CallField } from '../screen-pop/rule';
import { isolate, NAME_LENGTH, plainText } from '../ui/plain-text';
import type { Translate } from '../ui/text';

/** Message keys of what stands before a value. */
export const FIELD_KEYS: Readonly<Record<CallField, string>> = {
  ANI: 'toastFieldNumber',
  DNIS: 'toastFieldCalled',
  SEGMENT: 'toastFieldSegment',
  QUEUE: 'toastFieldQueue',
};

/** A value as the agent reads it: numbers in the region's format. */
export function fieldText(field: CallField, value: string, region: string): string {
  return field === 'ANI' || field === 'DNIS'
    ? formatNumber(value, region)
    : plainText(value, NAME_LENGTH);
}

/** Who it is in one line: the name, else the number; empty if both are hidden. */
export function callerText({ name, number }: ToastView, region: string): string {
  return plainText(name ?? '', NAME_LENGTH) || formatNumber(number ?? '', region);
}

/** What is shown of the call besides who it is. */
export function shownFields({ name, fields }: ToastView): ToastView['fields'] {
  return name ? fields : fields.filter(({ field }) => field !== 'ANI');
}

/** The same as the toast says, for a system notification: title and one line below. */
export function notificationWords(
  view: ToastView,
  region: string,
  t: Translate,
): { readonly title: string; readonly message: string } {
  const who = callerText(view, region) || t('toastUnknownCaller');
  return {
    title: t(view.direction === 'internal' ? 'toastInternal' : 'toastIncoming', isolate(who)),
    message: shownFields(view)
      .map(({ field, value }) => isolate(fieldText(field, value, region)))
      .join(' · '),
  };
}
