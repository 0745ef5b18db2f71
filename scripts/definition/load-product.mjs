import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * The product is TypeScript, which Node 20 cannot run by itself.
 * @returns {Promise<typeof import('./product.ts')>}
 */
export async function loadProduct() {
  const file = fileURLToPath(new URL('product.ts', import.meta.url));
  /** @type {{ module: typeof import('./product.ts') }} */
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
  return module;
}
