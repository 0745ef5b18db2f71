/**
 * What the browser starts, through the wrapper that `npm run listener -- install` writes. The program
 * lives exactly as long as the extension keeps its native messaging port open.
 */
import { parseArgs } from 'node:util';
import { readExtensionMessages, writeHostMessage } from './extension-link';
import { startHost } from './host';

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    'state-folder': { type: 'string' },
    'holder-folder': { type: 'string' },
    // Started only to see whether it starts.
    check: { type: 'boolean' },
  },
  // Browsers append arguments of their own.
  allowPositionals: true,
  strict: false,
});

function argument(name: 'browser' | 'state-folder' | 'holder-folder'): string {
  const value = values[name];
  if (typeof value === 'string') return value;
  fail(`--${name} is missing; the browser starts this program through its wrapper script`);
}

function fail(reason: string): never {
  process.stderr.write(`offhook listener: ${reason}\n`);
  process.exit(1);
}

const world = {
  browser: argument('browser'),
  stateFolder: argument('state-folder'),
  holderFolder: argument('holder-folder'),
};
if (values.check === true) process.exit(0);

const host = startHost({
  ...world,
  send: (message) => writeHostMessage(process.stdout, message),
});
process.on('exit', host.end);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  process.on(signal, () => process.exit(0));
}
// Nobody reads any more: the browser is gone.
process.stdout.on('error', () => process.exit(0));
readExtensionMessages(process.stdin, {
  onMessage: host.onMessage,
  onEnd: () => process.exit(0),
  onGarbage: fail,
});
