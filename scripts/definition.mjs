/**
 * `npm run --silent definition -- check|convert|new`: call center definition files, for administrators.
 *
 * `check FILE…` prints one JSON object a line for each file and ends with 0 if all can be used, with 1 if not.
 * `convert FILE` writes a file of either form to standard output as the definition that Salesforce takes, and what is
 * to be said about it to standard error, as JSON; `new` writes one that is to be filled in. Wrong arguments end with 2.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readFile } from './definition/read-file.mjs';
import { ensurePackages } from './setup/packages.mjs';

const USAGE = `Usage: npm run --silent definition -- check FILE…
       npm run --silent definition -- convert FILE [--internal-name NAME]
       npm run --silent definition -- new --internal-name NAME --display-name NAME
                                      [--adapter-url URL] [--mode Classic|Lightning|Classic_and_Lightning]`;

const { command, files, options } = readArguments();
ensurePackages();
// Loaded only now: the packages that it needs may not have been there before.
const { loadProduct } = await import('./definition/load-product.mjs');
const product = await loadProduct();

if (command === 'check') {
  const results = files.map((file) => {
    const { source, problem } = readFile(pathOf(file), product.MAX_XML_SIZE);
    const result = source ? product.check(source, file) : product.refuse(problem, file);
    console.log(JSON.stringify(result));
    return result;
  });
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
} else if (command === 'convert') {
  const [file = ''] = files;
  const { source, problem } = readFile(pathOf(file), product.MAX_XML_SIZE);
  const internalName = options['internal-name'];
  write(
    source
      ? product.convert(source, file, internalName)
      : { result: product.refuse(problem, file) },
  );
} else {
  write(product.create(options));
}

/**
 * The definition for whoever reads it, what there is to say for whoever sees it.
 * @param {{ text?: string, result: import('./definition/product.ts').FileResult }} written
 */
function write({ text, result }) {
  if (text !== undefined) process.stdout.write(text);
  if (result.errors.length + result.warnings.length > 0) console.error(JSON.stringify(result));
  process.exitCode = text === undefined ? 1 : 0;
}

/** npm runs a script in the project's folder, wherever it was called. @param {string} file */
function pathOf(file) {
  const { npm_lifecycle_event: script, INIT_CWD: calledIn } = process.env;
  return resolve(script === 'definition' && calledIn ? calledIn : '.', file);
}

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        'internal-name': { type: 'string' },
        'display-name': { type: 'string' },
        'adapter-url': { type: 'string' },
        mode: { type: 'string' },
      },
    });
    const [command, ...files] = positionals;
    const given = Object.keys(values);
    const fits =
      command === 'check'
        ? files.length > 0 && given.length === 0
        : command === 'convert'
          ? files.length === 1 && given.every((name) => name === 'internal-name')
          : command === 'new' && files.length === 0 && hasNames(values);
    if (fits) return { command, files, options: values };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  console.error(USAGE);
  process.exit(2);
}

/** @param {Record<string, unknown>} values */
function hasNames(values) {
  return values['internal-name'] !== undefined && values['display-name'] !== undefined;
}
