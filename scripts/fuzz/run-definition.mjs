import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { runnerImport } from 'vite';
import { fuzzDefinition } from './fuzz-definition.mjs';
import { readSeeds } from './seeds.mjs';

/** What may be left of any number of inputs once they are read: what is compiled meanwhile, and noise. */
const MAX_GROWTH_MB = 64;

/**
 * Fuzzes the reader of definition files and prints how it goes.
 *
 * @param {{ inputs: number, seed: number }} what
 * @returns {Promise<boolean>} whether there was no fault
 */
export async function runDefinition({ inputs, seed }) {
  const readers = await loadReaders();
  const seeds = readSeeds();
  console.log(`${inputs} inputs, made from ${seeds.length} files and shapes, seed ${seed}`);
  const startedAt = performance.now();
  const before = heapMegabytes();
  let known = 0;
  const summary = fuzzDefinition({ inputs, seed, seeds, readers }, (now) => {
    const perSecond = (now.inputs / (performance.now() - startedAt)) * 1000;
    console.log(
      `${now.inputs} of ${inputs}, ${perSecond.toFixed(0)} a second, slowest ${inWords(now.slowest)}, ` +
        `${now.faults.length} faults, heap ${megabytes(process.memoryUsage().heapUsed)} MB`,
    );
    for (const fault of now.faults.slice(known)) console.log(faultInWords(fault));
    known = now.faults.length;
  });
  const after = heapMegabytes();
  // Few inputs leave most of them out.
  const unseen = Object.keys(readers.codes).filter(
    (code) => summary.inputs >= 10_000 && !summary.codes.has(code),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(
    `\n${summary.inputs} inputs in ${seconds.toFixed(0)} s, ${summary.usable} of them usable`,
  );
  console.log(`slowest: ${inWords(summary.slowest)}`);
  console.log(
    `heap: ${before} MB before, ${after} MB after; at most ${megabytes(process.resourceUsage().maxRSS * 1024)} MB of memory`,
  );
  console.log(
    `codes: ${summary.codes.size} came up${unseen.length > 0 ? `, not: ${unseen.join(', ')}` : ''}`,
  );
  for (const fault of summary.faults) console.log(faultInWords(fault));
  const isBounded = after - before <= MAX_GROWTH_MB;
  if (!isBounded) console.log(`FAULT the heap grew by more than ${MAX_GROWTH_MB} MB`);
  const isGood = isBounded && summary.faults.length === 0;
  console.log(isGood ? 'no fault' : 'faults, see above');
  return isGood;
}

/** @returns {Promise<import('./check-definition.mjs').Readers>} */
async function loadReaders() {
  /** @type {typeof import('../../src/call-center/read-definition.ts')} */
  const { readDefinition } = await load('read-definition.ts');
  /** @type {typeof import('../../src/call-center/write-definition.ts')} */
  const { writeDefinition } = await load('write-definition.ts');
  /** @type {typeof import('../../src/call-center/xml/read-xml.ts')} */
  const { readXml } = await load('xml/read-xml.ts');
  /** @type {typeof import('../../src/call-center/codes.ts')} */
  const { FINDING_CODES: codes } = await load('codes.ts');
  return { readDefinition, writeDefinition, readXml, codes };
}

/**
 * They are TypeScript, which Node 20 cannot run by itself.
 * @template Module
 * @param {string} name of a file of src/call-center
 * @returns {Promise<Module>}
 */
async function load(name) {
  const file = fileURLToPath(new URL(`../../src/call-center/${name}`, import.meta.url));
  /** @type {{ module: Module }} */
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
  return module;
}

/** What is in use, once all that is not is gone. */
function heapMegabytes() {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return megabytes(process.memoryUsage().heapUsed);
}

/** @param {number} bytes */
function megabytes(bytes) {
  return Math.round(bytes / 1024 / 1024);
}

/** @param {import('./fuzz-definition.mjs').Fault} fault */
function faultInWords({ what, seed, size }) {
  return `FAULT ${what}; smallest input: ${size} long, again with --seed ${seed} --inputs 1`;
}

/** @param {{ ms: number, seed: number }} slowest */
function inWords({ ms, seed }) {
  return `${ms.toFixed(1)} ms (seed ${seed})`;
}
