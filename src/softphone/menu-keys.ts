/**
 * Where a key leads in a menu: the arrows go around, a letter goes to the next item that begins with it.
 * @returns the index, or undefined if the key moves nothing
 */
export function nextItem(
  key: string,
  current: number,
  labels: readonly string[],
): number | undefined {
  const count = labels.length;
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % count;
    case 'ArrowUp':
      return (current + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
  }
  if (key.length !== 1 || key === ' ') return undefined;
  const order = labels.map((_, offset) => (current + 1 + offset) % count);
  return order.find((index) => labels[index]?.toLowerCase().startsWith(key.toLowerCase()));
}
