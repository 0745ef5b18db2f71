import { afterAll, beforeAll, describe } from 'vitest';
import type { BrowserFamily } from '../../../scripts/browsers/find.mjs';
import { chosenFamilies } from '../browser/describe-in-browsers';
import { type Product, type ProductOptions, startProduct } from './product';

const START_TIMEOUT_MS = 180_000;
const TEST_TIMEOUT_MS = 60_000;

/** Runs the same tests on the whole product in Chromium and in Firefox. */
export function describeProduct(
  name: string,
  suite: (getProduct: () => Product, family: BrowserFamily) => void,
  options: ProductOptions = {},
): void {
  describe.each(chosenFamilies())(`${name} (%s)`, { timeout: TEST_TIMEOUT_MS }, (family) => {
    let product: Product | undefined;
    beforeAll(async () => {
      product = await startProduct(family, options);
    }, START_TIMEOUT_MS);
    afterAll(async () => product?.close(), TEST_TIMEOUT_MS);
    suite(() => {
      if (!product) throw new Error(`${family} has not been started yet.`);
      return product;
    }, family);
  });
}
