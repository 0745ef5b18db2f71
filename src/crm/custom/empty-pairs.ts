/** An address without those pairs of its query that have come to nothing: `?phone=&email=x` asks for `email` alone. */
export function withoutEmptyPairs(address: string): string {
  const [, start = address, query = '', hash = ''] =
    /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(address) ?? [];
  const pairs = query.split('&').filter((pair) => pair !== '' && !pair.endsWith('='));
  return `${start}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}${hash}`;
}
