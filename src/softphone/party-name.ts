import type { Device } from '../cti/call';
import { formatNumber } from '../dialing/number/format';
import { NAME_LENGTH, plainText } from '../ui/plain-text';

/** What the other end is called in one line: its name, else its number; empty if it hides both. */
export function partyName(device: Device, region: string): string {
  const name = plainText(device.name ?? '', NAME_LENGTH);
  return name || formatNumber(device.number ?? '', region);
}
