import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readAssets } from './assets.mjs';
import { listen } from './listen.mjs';
import { createRequestHandler } from './request-handler.mjs';
import { createSession } from './session.mjs';
import { createStore } from './store.mjs';

/**
 * @typedef {{ path: string, at: number }} PageView path with query; at in ms since 1970
 * @typedef {{ url: string, pageViews: PageView[], close(): Promise<void> }} DemoCrm
 *   url: the origin, without a slash at the end; pageViews: every page shown so far, oldest first
 */

/**
 * A small CRM to pop records in, with records of its own that live as long as the server.
 * @param {{ port?: number, host?: string, contacts?: ReadonlyArray<import('./store.mjs').Contact> }} [options] port 0
 *   takes a free one; the default host also covers ::1; contacts: others than the demo's own
 * @returns {Promise<DemoCrm>}
 * @throws {Error} when the port is taken
 */
export async function startDemoCrm({ port = 5080, host = '127.0.0.1', contacts } = {}) {
  /** @type {PageView[]} */
  const pageViews = [];
  const onRequest = createRequestHandler({
    store: createStore(contacts),
    session: createSession(),
    assets: await readAssets(),
    reportPageView: (path) => pageViews.push({ path, at: Date.now() }),
  });
  const { servers, port: boundPort } = await listen(onRequest, { port, host });
  const name = host === '127.0.0.1' ? 'localhost' : host;
  return {
    url: `http://${name}:${boundPort}`,
    pageViews,
    close: async () => {
      await Promise.all(servers.map(closeServer));
    },
  };
}

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
function closeServer(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Browsers keep connections open that would hold the server for seconds.
    server.closeAllConnections();
  });
}

async function runAlone() {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '5080' } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
  }
  const crm = await startDemoCrm({ port });
  console.log(`The demo CRM is at ${crm.url} (Ctrl+C ends it).`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void crm.close());
}

const script = process.argv[1];
if (script !== undefined && pathToFileURL(realpathSync(script)).href === import.meta.url) {
  runAlone().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
