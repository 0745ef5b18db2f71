/**
 * `npm run package`: builds, checks the builds against the stores' rules and our own words, and writes one zip
 * for each store into dist/. With `--hosts FILE` packages of one's own, in which the websites of that file are granted
 * with the installation. Nothing is written when a check fails.
 */
import { describeOwnBuild } from './package/describe-own-build.mjs';
import { readOptions } from './package/options.mjs';
import { buildAll } from './setup/build.mjs';
import { ensurePackages } from './setup/packages.mjs';

/** @type {import('./package/own-build.mjs').OwnBuild | undefined} */
let own;
try {
  own = readOptions(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
ensurePackages();
const { makePackages } = await import('./package/make-packages.mjs');
if (!(await buildAll())) process.exit(1);
console.log('Checking …');
const { problems, remarks, packages } = await makePackages({
  dist: 'dist',
  into: 'dist',
  ...(own && { own }),
});

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
if (own) console.log(`\n${describeOwnBuild(own)}`);
