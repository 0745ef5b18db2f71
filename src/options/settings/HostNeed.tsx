import { toHostPattern } from './access';
import type { HostAccess } from './host-access';
import { PatternsNeed } from './PatternsNeed';

interface HostNeedProps {
  readonly hosts: HostAccess;
  /** The address whose host is needed, as typed. */
  readonly address: string;
  /** Message key of why it is needed; its `$1` is the host. */
  readonly whyKey: string;
}

/** Whether the host of an address may be used; if not, why it is needed and the button that asks for it. */
export function HostNeed({ hosts, address, whyKey }: HostNeedProps) {
  const pattern = toHostPattern(address);
  if (pattern === undefined) return null;
  const { host } = new URL(address);
  return <PatternsNeed hosts={hosts} patterns={[pattern]} name={host} whyKey={whyKey} />;
}
