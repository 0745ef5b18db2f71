/** What of an address no value may change: its origin, how many parts its path has, its query's keys, its hash's parts. */
export function shapeOf(address: string): unknown {
  const { origin, pathname, search, hash } = new URL(address);
  return {
    origin,
    parts: pathname.split('/').length,
    keys: search
      .slice(1)
      .split('&')
      .map((pair) => pair.replace(/=.*/s, '')),
    hash: hash.split(/[/?&=]/).length,
  };
}
