import { buildAll } from './setup/build.mjs';
import { ensurePackages } from './setup/packages.mjs';

ensurePackages();
if (!(await buildAll())) process.exit(1);
console.log('Built dist/chrome, dist/firefox and dist/native-host.');
