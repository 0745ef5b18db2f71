/**
 * `npm run package`: builds, checks the builds against the stores' rules and our own words, and writes one zip
 * for each store into dist/. Nothing is written when a check fails.
 */
import { buildAll } from './setup/build.mjs';
import { ensurePackages } from './setup/packages.mjs';

ensurePackages();
const { makePackages } = await import('./package/make-packages.mjs');
if (!(await buildAll())) process.exit(1);
console.log('Checking …');
const { problems, remarks, packages } = await makePackages({ dist: 'dist', into: 'dist' });

if (remarks.length > 0) {
  console.log('\nRemarks of Firefox’s linter (no errors, so the store takes it):');
  for (const remark of remarks) console.log(`  ${remark}`);
}
for (const { path, bytes, shipped, leftOut } of packages) {
  console.log(`\n${path}: ${shipped.length} files, ${Math.ceil(bytes / 1024)} KiB`);
  if (leftOut.length > 0) console.log(`  left out, nothing names them: ${leftOut.join(', ')}`);
}
if (problems.length > 0) {
  console.error('\nNot packaged:');
  for (const problem of problems) console.error(`- ${problem}`);
  process.exit(1);
}
