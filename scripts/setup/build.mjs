import { runPackage } from './run.mjs';

const TARGETS = ['chrome', 'firefox', 'native-host'];

/** Builds dist/chrome, dist/firefox and dist/native-host. @returns {Promise<boolean>} */
export async function buildAll() {
  for (const target of TARGETS) {
    console.log(`Building ${target} …`);
    const built = await runPackage('vite/bin/vite.js', [
      'build',
      '--mode',
      target,
      '--logLevel',
      'warn',
    ]);
    if (!built) return false;
  }
  return true;
}
