import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { differenceInWords, stateInWords } from './in-words.mjs';

/**
 * @param {string} text of an exported trace; rejects if it is none
 * @param {string} name of the file it is from
 * @returns {Promise<{ ok: boolean, lines: string[] }>} whether it is identical, and what to say
 */
export async function replayFile(text, name) {
  /** @type {typeof import('../../src/diagnostics/trace-file.ts')} */
  const { parseTrace, TraceFileError } = await load('trace-file.ts');
  /** @type {typeof import('../../src/diagnostics/replay.ts')} */
  const { replay } = await load('replay.ts');
  const trace = read();
  const { ok, states, firstDifference, end } = replay(trace);
  return {
    ok,
    lines: [
      `${trace.entries.length} entries${trace.masked ? ', masked' : ''}, ${states} states replayed`,
      ...stateInWords(end),
      ...(trace.differedAt === undefined
        ? []
        : [`before it was masked, it led elsewhere at entry ${trace.differedAt}`]),
      ...(firstDifference ? differenceInWords(firstDifference) : ['identical']),
    ],
  };

  function read() {
    try {
      return parseTrace(text);
    } catch (error) {
      if (!(error instanceof TraceFileError)) throw error;
      throw new Error(`${name} is no trace: ${error.message}`);
    }
  }
}

/**
 * The model is TypeScript, which Node 20 cannot run by itself.
 * @template Module
 * @param {string} name of a file of src/diagnostics
 * @returns {Promise<Module>}
 */
async function load(name) {
  const file = fileURLToPath(new URL(`../../src/diagnostics/${name}`, import.meta.url));
  /** @type {{ module: Module }} */
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
  return module;
}
