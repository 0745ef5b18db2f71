import type { DesktopView } from '../messaging/protocol';

/** Whether dialling now would send digits into the call that is talked on, instead of placing one. */
export function meansDigits({ rules, calls }: Pick<DesktopView, 'rules' | 'calls'>): boolean {
  return (
    rules.dialDuringCall === 'sendDigits' &&
    calls.some(({ localConnection }) => localConnection === 'connected')
  );
}
