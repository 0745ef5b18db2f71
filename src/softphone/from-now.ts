const MINUTE_S = 60;
const HOUR_S = 3600;

/** A span of time from now in the reader's words: `-12_000` is “12 s ago”, `8_000` “in 8 s”. */
export function formatFromNow(ms: number): string {
  const format = new Intl.RelativeTimeFormat(undefined, { style: 'narrow' });
  const seconds = Math.round(ms / 1000);
  const size = Math.abs(seconds);
  if (size < MINUTE_S) return format.format(seconds, 'second');
  if (size < HOUR_S) return format.format(Math.trunc(seconds / MINUTE_S), 'minute');
  return format.format(Math.trunc(seconds / HOUR_S), 'hour');
}
