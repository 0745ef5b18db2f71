/**
 * A match pattern that both browsers take: Firefox refuses one with a port, so it is left out, which also makes
 * the permission cover the other ports of that host. Whoever needs one port checks it himself.
 */
export function withoutPort(pattern: string): string {
  return pattern.replace(/^([^:]+:\/\/(?:\[[^\]]*\]|[^/:]*)):\d+/, '$1');
}
