import { expect } from 'vitest';
import type { DesktopView } from '../../../src/messaging/protocol';
import type { Product } from './product';

/** Asks until the picture is as wanted; the failure shows what it was instead. */
export async function waitForView(
  product: Product,
  pick: (view: DesktopView) => unknown,
  wanted: unknown,
): Promise<void> {
  await expect
    .poll(async () => pick(await product.view()), { timeout: 20_000, interval: 200 })
    .toEqual(wanted);
}
