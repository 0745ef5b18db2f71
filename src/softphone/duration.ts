/** Milliseconds as a clock shows them: `0:07`, `12:30`, `1:02:03`. */
export function formatDuration(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits).join(':');
  const hours = Math.floor(seconds / 3600);
  return hours > 0 ? `${hours}:${parts}` : parts.replace(/^0/, '');
}

const twoDigits = (count: number) => String(count).padStart(2, '0');
